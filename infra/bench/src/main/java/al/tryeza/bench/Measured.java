package al.tryeza.bench;

import java.util.Map;

/**
 * One step as it came out.
 *
 * @param done referrals that arrived in an inbox
 * @param achieved referrals a second, from the first intended sending to the last arrival
 * @param answered to the answer: a response, or a receipt in its sender's hands
 * @param told to the commit of the last notice
 * @param audited to the commit of the last of the case's own events to the audit store
 * @param processor milliseconds a referral, of each part
 */
record Measured(
        Step step,
        int done,
        double achieved,
        Latencies answered,
        Latencies told,
        Latencies audited,
        Map<String, Double> processor) {

    /** What was measured. */
    enum Kind {
        PIPELINE,
        FLOOR
    }

    /**
     * What was done.
     *
     * @param cases stored before the series
     * @param rate referrals a second, offered
     * @param pass number of the pass, from 1
     * @param sent referrals sent
     */
    record Step(Kind kind, Door door, int cases, double rate, int pass, int sent) {}

    double processorMillis() {
        return processor.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether it kept up with what was offered. */
    boolean keptUp() {
        return done == step.sent && achieved >= 0.8 * step.rate && told.at(0.5) < 2_000;
    }
}
