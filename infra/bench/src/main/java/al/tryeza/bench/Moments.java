package al.tryeza.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The moments of one step's referrals, on their way to figures. */
final class Moments {

    private final List<Double> answered = new ArrayList<>();
    private final List<Double> told = new ArrayList<>();
    private final List<Double> audited = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;

    /** Of a referral that was accepted; what is null never happened. */
    void add(Instant intended, Instant answer, @Nullable Instant inbox, @Nullable Instant store) {
        answered.add(milliseconds(intended, answer));
        Stream.ofNullable(inbox).forEach(moment -> {
            told.add(milliseconds(intended, moment));
            first = intended.isBefore(first) ? intended : first;
            last = moment.isAfter(last) ? moment : last;
        });
        Stream.ofNullable(store).forEach(moment -> audited.add(milliseconds(intended, moment)));
    }

    private static double milliseconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    Measured measured(Measured.Step step, Map<String, Double> processor) {
        double length = told.isEmpty() ? 0 : milliseconds(first, last) / 1000;
        return new Measured(
                step,
                told.size(),
                told.isEmpty() ? 0 : told.size() / length,
                Latencies.of(answered),
                Latencies.of(told),
                Latencies.of(audited),
                processor);
    }
}
