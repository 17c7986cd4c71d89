package al.tryeza.referral.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was given up.
 *
 * @param topic without suffix
 * @param topicId the broker's id of the topic
 * @param sealed the record sealed to the operator; null where there was no operator's key, or the letter is settled
 * @param receivedAt when the broker got it
 * @param settledAt when it was settled, or null while it is open
 * @param settlement how, or null
 */
public record DeadLetter(
        long id,
        String topic,
        UUID topicId,
        int partition,
        long offset,
        DeadLetterCode code,
        @Nullable String sealed,
        Instant receivedAt,
        @Nullable Instant settledAt,
        @Nullable Settlement settlement) {

    /** How a dead letter ended. */
    public enum Settlement {
        /** Replayed, and accepted. */
        ACCEPTED,
        /** Replayed, and refused with a receipt. */
        REFUSED,
        /** Given up by the operator. */
        DISCARDED
    }
}
