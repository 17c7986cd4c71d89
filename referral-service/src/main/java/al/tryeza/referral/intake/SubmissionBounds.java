package al.tryeza.referral.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a submission may be in size and age, whatever it says.
 *
 * @param largest bytes of a body, as at the REST door
 * @param oldest how long before it arrived it may have been signed
 */
public record SubmissionBounds(int largest, Duration oldest) {

    /** A clock that is wrong by this much, or left at another zone's time, must not cost anybody their referral. */
    static final Duration AHEAD = Duration.ofHours(2);

    /** The code of what is out of bounds. */
    Optional<String> faultOf(int size, Instant issuedAt, Instant receivedAt) {
        if (issuedAt.isBefore(receivedAt.minus(oldest))) {
            return Optional.of("stale");
        }
        if (issuedAt.isAfter(receivedAt.plus(AHEAD))) {
            return Optional.of("iat_in_future");
        }
        return size > largest ? Optional.of("too_large") : Optional.empty();
    }
}
