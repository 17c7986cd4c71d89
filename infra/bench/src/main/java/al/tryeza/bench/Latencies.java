package al.tryeza.bench;

import java.util.Collection;
import java.util.List;

/** Latencies of one step in milliseconds, from the moment at which something was meant to happen. */
public record Latencies(List<Double> sorted) {

    public static Latencies of(Collection<Double> milliseconds) {
        return new Latencies(milliseconds.stream().sorted().toList());
    }

    /** The smallest latency that at least this share of all do not exceed (nearest rank); NaN where there are none. */
    public double at(double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    /** The middle of some figures; of an even number the mean of the two in the middle. */
    public static double median(Collection<Double> figures) {
        List<Double> ordered =
                figures.stream().filter(Double::isFinite).sorted().toList();
        if (ordered.isEmpty()) {
            return Double.NaN;
        }
        int half = ordered.size() / 2;
        return ordered.size() % 2 == 1 ? ordered.get(half) : (ordered.get(half - 1) + ordered.get(half)) / 2;
    }
}
