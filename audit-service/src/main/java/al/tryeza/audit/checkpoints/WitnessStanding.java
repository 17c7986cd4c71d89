package al.tryeza.audit.checkpoints;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a witness stands to the log.
 *
 * @param size what it has cosigned last, unsigned
 * @param state what came of asking it last
 * @param behindSince since when it has not cosigned what was signed last, or null where it has
 */
public record WitnessStanding(
        String witness, long size, State state, @Nullable Instant behindSince) {

    /** What came of asking. */
    public enum State {
        /** It cosigned. */
        COSIGNED,
        /** It has seen more of this log than was ever signed here, or another history: somebody signs with our key. */
        CONTRADICTS,
        /** It refused. */
        REFUSED,
        /** Its answer was malformed, or signed wrongly. */
        WRONG_ANSWER,
        /** It did not answer in time. */
        SILENT,
        /** It was not asked yet, or has not answered yet. */
        WAITING
    }

    /** How long it has not cosigned what was signed; nothing where the clock was set back. */
    public Duration lag(Instant now) {
        return behindSince == null || behindSince.isAfter(now) ? Duration.ZERO : Duration.between(behindSince, now);
    }

    WitnessStanding since(@Nullable Instant time) {
        return new WitnessStanding(witness, size, state, time);
    }
}
