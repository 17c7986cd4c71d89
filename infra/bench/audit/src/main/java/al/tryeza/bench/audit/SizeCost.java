package al.tryeza.bench.audit;

import al.tryeza.bench.Latencies;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was measured with so many entries. */
record SizeCost(long size, List<Pass> passes) {

    /**
     * One pass.
     *
     * @param inclusion milliseconds to build a proof from the stored tiles
     * @param consistency milliseconds to build a proof from the stored tiles
     * @param verified proofs of inclusion checked in a second, on one thread
     * @param checked entries that {@code verify log} checks in a second, on one thread
     */
    record Pass(Latencies inclusion, Latencies consistency, double verified, double checked) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "inclusion p99 %.2f ms, consistency p99 %.2f ms, %,.0f proofs/s checked, %,.0f entries/s checked",
                    inclusion.at(0.99),
                    consistency.at(0.99),
                    verified,
                    checked);
        }
    }

    /** Median over the passes. */
    double median(ToDoubleFunction<Pass> figure) {
        return Latencies.median(passes.stream().map(figure::applyAsDouble).toList());
    }
}
