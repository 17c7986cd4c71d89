package al.tryeza.referral.intake;

import al.tryeza.referral.disclosure.DigestedBody;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What institutions' systems have submitted, by their own ids, for ever. Every call belongs to the caller's transaction. */
public interface Submissions {

    /**
     * Counts an arrival. Where the same id is being worked on at this instant, waits until that is decided.
     *
     * @return which arrival it is, and what was accepted under the id before
     */
    Arrival arrived(String institution, UUID publisherId, DigestedBody body, Instant now);

    /** Keeps what was accepted under an id that just arrived. */
    void keep(String institution, UUID publisherId, DigestedBody body, SubmissionAnswer answer);

    /**
     * An arrival.
     *
     * @param number from 1
     */
    record Arrival(long number, Optional<Earlier> earlier) {}

    /** What was accepted before. */
    record Earlier(boolean sameBody, SubmissionAnswer answer) {}
}
