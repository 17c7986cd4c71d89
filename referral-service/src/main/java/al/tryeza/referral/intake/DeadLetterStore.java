package al.tryeza.referral.intake;

import al.tryeza.referral.intake.DeadLetter.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where dead letters are kept. Every call belongs to the caller's transaction. */
public interface DeadLetterStore {

    void add(
            String topic,
            UUID topicId,
            int partition,
            long offset,
            DeadLetterCode code,
            @Nullable String sealed,
            Instant receivedAt);

    Optional<DeadLetter> find(long id);

    /** The letter, held until the end of the transaction. */
    Optional<DeadLetter> hold(long id);

    /**
     * Letters, newest first, without what is sealed in them.
     *
     * @param before id of the last letter of the page before, or null
     * @param settled null for all
     */
    List<DeadLetter> list(@Nullable Long before, @Nullable Boolean settled, int limit);

    /** How many are open. */
    long open();

    /** Gives an open letter another code. */
    void recode(long id, DeadLetterCode code);

    /** Settles a letter, and forgets what it held. */
    void settle(long id, Settlement settlement, Instant now);
}
