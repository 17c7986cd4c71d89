package al.tryeza.referral.intake;

import java.time.Instant;
import java.util.Optional;

/** Keys under which institutions have sent referrals. Every call belongs to the caller's transaction. */
public interface Idempotency {

    /**
     * Takes a key. Where the same key is being used at this instant, waits until that is decided.
     *
     * @param digest keyed digest of the body
     * @return empty where the key is now ours, otherwise what was answered under it
     */
    Optional<Earlier> claim(String institution, String key, byte[] digest, Instant now);

    /** Keeps the answer of a key just claimed. */
    void keep(String institution, String key, Answer answer);

    /** An earlier use of a key. */
    record Earlier(boolean sameBody, Answer answer) {}
}
