package al.tryeza.audit.scrutiny;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data of a person that an officer was shown, with what is known around it.
 *
 * @param index of the entry
 * @param leaves how many grants and broken glasses it is said to rest on
 * @param known those of them that are known and are this officer's, for this case
 * @param closed whether the case was closed then
 * @param casesInHour different cases of which the officer was shown data in the same hour of the clock, this one included
 */
public record Disclosure(
        long index,
        Instant time,
        String officer,
        String institution,
        int leaves,
        List<KnownLeave> known,
        boolean closed,
        int casesInHour) {

    /** Clocks of the instances of a service may differ by this much. */
    public static final Duration SKEW = Duration.ofSeconds(5);

    public Disclosure {
        known = List.copyOf(known);
    }

    /**
     * A grant or a broken glass.
     *
     * @param ended when it ended before its time, or null where it did not
     */
    public record KnownLeave(
            Instant from, Instant until, @Nullable Instant ended) {

        boolean covers(Instant time) {
            return !time.isBefore(from.minus(SKEW))
                    && time.isBefore(until.plus(SKEW))
                    && (ended == null || time.isBefore(ended.plus(SKEW)));
        }
    }
}
