package al.tryeza.messaging.inbox;

import al.tryeza.messaging.EventConsumer;
import al.tryeza.messaging.RawConsumer;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** A consumer as something that starts and stops. */
final class RunningConsumer implements EventConsumer, RawConsumer {

    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    RunningConsumer(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        this.container = container;
    }

    /** Records not read yet, as far as the client knows. */
    double lag() {
        return container.metrics().values().stream()
                .map(Map::entrySet)
                .flatMap(java.util.Set::stream)
                .filter(metric -> isLagOfAPartition(metric.getKey()))
                .map(Map.Entry::getValue)
                .map(Metric::metricValue)
                .mapToDouble(value -> value instanceof Double lag && !lag.isNaN() ? lag : 0)
                .sum();
    }

    private static boolean isLagOfAPartition(MetricName name) {
        return name.name().equals("records-lag") && name.tags().containsKey("partition");
    }

    /** Whether it reads, or was told to stop. */
    boolean isWell() {
        return container.isInExpectedState();
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public void stop(Runnable callback) {
        container.stop(callback);
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    @Override
    public int getPhase() {
        return container.getPhase();
    }
}
