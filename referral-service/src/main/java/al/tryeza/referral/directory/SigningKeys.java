package al.tryeza.referral.directory;

import al.tryeza.referral.directory.SigningKeyReader.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The signing keys of institutions: registered, retired when another takes over, revoked when one is lost. */
public final class SigningKeys {

    private final SigningKeyStore store;
    private final Directory directory;
    private final DirectoryPublisher publisher;

    public SigningKeys(SigningKeyStore store, Directory directory, DirectoryPublisher publisher) {
        this.store = store;
        this.directory = directory;
        this.publisher = publisher;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It was done, now or before. */
        record Done(SigningKey key) implements Result {}

        /** There is no such institution, or no such key of it. */
        record Unknown() implements Result {}

        /** What is wrong with what was sent. */
        record Faulty(List<SigningKeyFault> faults) implements Result {}

        /** The key cannot have that done to it any more, or is another institution's. */
        record Refused(Refusal why) implements Result {}
    }

    /** Why a key was refused. */
    public enum Refusal {
        /** Another institution signs by it. */
        KEY_IN_USE,
        KEY_RETIRED,
        KEY_REVOKED
    }

    /** The key, whoever's it is. */
    public Optional<SigningKey> find(String keyId) {
        return store.find(keyId);
    }

    /** Keys of an institution, oldest first; nothing where there is no such institution. */
    public Optional<List<SigningKey>> of(String institution) {
        return directory.institution(institution).map(known -> store.of(known.id()));
    }

    /**
     * Registers a key, in the caller's transaction. What is there already stays as it is.
     *
     * @param jwk members of a JWK as sent
     */
    public Result register(String institution, Map<String, ?> jwk, Registrar by, Instant now) {
        Optional<Institution> known = directory.institution(institution);
        if (known.isEmpty()) {
            return new Result.Unknown();
        }
        if (!known.get().kind().mayRefer()) {
            return new Result.Faulty(List.of(new SigningKeyFault("institution", "may_not_refer")));
        }
        return switch (SigningKeyReader.read(jwk)) {
            case Reading.Faulty(var faults) -> new Result.Faulty(faults);
            case Reading.Good(var keyId, var publicJwk) ->
                register(new SigningKey(keyId, institution, publicJwk, now, null, null), by);
        };
    }

    private Result register(SigningKey key, Registrar by) {
        if (store.add(key)) {
            publisher.changed(key, KeyChange.REGISTERED, 1, by);
            return new Result.Done(key);
        }
        SigningKey present = store.find(key.keyId()).orElseThrow();
        if (!present.institution().equals(key.institution())) {
            return new Result.Refused(Refusal.KEY_IN_USE);
        }
        if (present.revokedAt() != null) {
            return new Result.Refused(Refusal.KEY_REVOKED);
        }
        return present.retiredAt() == null ? new Result.Done(present) : new Result.Refused(Refusal.KEY_RETIRED);
    }

    /** Takes a key out of use, in the caller's transaction: what is in flight still counts. */
    public Result retire(String institution, String keyId, Registrar by, Instant now) {
        Optional<SigningKey> present =
                store.find(keyId).filter(key -> key.institution().equals(institution));
        if (present.isEmpty()) {
            return new Result.Unknown();
        }
        if (present.get().revokedAt() != null) {
            return new Result.Refused(Refusal.KEY_REVOKED);
        }
        return changed(keyId, store.retire(keyId, now), KeyChange.RETIRED, by);
    }

    /** Ends a key, in the caller's transaction: nothing it signed counts any more. */
    public Result revoke(String institution, String keyId, Registrar by, Instant now) {
        return store.find(keyId)
                        .filter(key -> key.institution().equals(institution))
                        .isEmpty()
                ? new Result.Unknown()
                : changed(keyId, store.revoke(keyId, now), KeyChange.REVOKED, by);
    }

    /** @param version of the key after the change, or 0 where it had been changed before */
    private Result changed(String keyId, long version, KeyChange change, Registrar by) {
        SigningKey key = store.find(keyId).orElseThrow();
        if (version > 0) {
            publisher.changed(key, change, version, by);
        }
        return new Result.Done(key);
    }
}
