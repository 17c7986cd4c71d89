package al.tryeza.referral.intake;

import al.tryeza.referral.disclosure.DigestedBody;
import java.time.Instant;
import java.util.Optional;

/**
 * Keys under which institutions have sent one kind of thing; each kind has keys of its own. Every call belongs to the
 * caller's transaction.
 *
 * @param <A> what is answered
 */
public interface Idempotency<A> {

    /**
     * Takes a key. Where the same key is being used at this instant, waits until that is decided.
     *
     * @return empty where the key is now ours, otherwise what was answered under it
     */
    Optional<Earlier<A>> claim(String institution, String key, DigestedBody body, Instant now);

    /** Keeps the answer of a key just claimed. */
    void keep(String institution, String key, A answer);

    /** Gives back a key just claimed, under which nothing was done. */
    void giveBack(String institution, String key);

    /** An earlier use of a key. */
    record Earlier<A>(boolean sameBody, A answer) {}
}
