package al.tryeza.bench;

import java.util.Map;

/**
 * What the platform spends while nothing comes.
 *
 * @param cases stored
 * @param processor milliseconds a second, of each part
 */
record Idle(int cases, Map<String, Double> processor) {

    double processorMillis() {
        return processor.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
