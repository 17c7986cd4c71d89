package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where intake keys are kept. Every call belongs to the caller's transaction. */
public interface IntakeKeyStore {

    /** Adds a key unless its day has one; false where it has. Waits for whoever is adding one at this instant. */
    boolean add(PublicIntakeKey key, Ciphertext wrapped, Instant now);

    /** Keys of these days, both included, newest first. */
    List<PublicIntakeKey> between(LocalDate first, LocalDate last);

    /** Whether a key of this day, or of one before, still exists. */
    boolean anyUntil(LocalDate day);

    Optional<KeptIntakeKey> find(String keyId);

    /** Overwrites the private halves of keys of earlier days; answers the ids of those that were there until now. */
    List<String> destroyBefore(LocalDate day, Instant now);
}
