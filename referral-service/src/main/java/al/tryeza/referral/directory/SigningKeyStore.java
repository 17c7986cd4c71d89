package al.tryeza.referral.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where signing keys are kept. Every call belongs to the caller's transaction. */
public interface SigningKeyStore {

    Optional<SigningKey> find(String keyId);

    /** Keys of an institution, oldest first. */
    List<SigningKey> of(String institution);

    /** Adds a key in version 1; false where there is one of this id already. */
    boolean add(SigningKey key);

    /** The key's new version, or 0 where it was retired or revoked already. */
    long retire(String keyId, Instant now);

    /** The key's new version, or 0 where it was revoked already. */
    long revoke(String keyId, Instant now);
}
