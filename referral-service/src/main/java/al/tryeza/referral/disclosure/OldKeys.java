package al.tryeza.referral.disclosure;

import al.tryeza.keys.Keys;
import al.tryeza.keys.WrappedKeys;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Takes over the keys that the database still holds, and wraps what stays there by the present key of the key service. */
final class OldKeys {

    private final OldKeysStore store;
    private final WrappedKeys kept;
    private final Aead keyService;
    private final Renewal renewal;

    OldKeys(OldKeysStore store, WrappedKeys kept, Aead keyService, Renewal renewal) {
        this.store = store;
        this.kept = kept;
        this.keyService = keyService;
        this.renewal = renewal;
    }

    /** Within the caller's transaction; may be begun again wherever it was interrupted. */
    void takeOver(boolean keyServiceHasOld) throws GeneralSecurityException {
        for (var old : store.bucketKeys()) {
            Aead bucketKey = Keys.primitive(
                    Keys.unwrap(old.wrapped(), keyService, "bucket-key " + old.bucket() + " " + old.generation()),
                    Aead.class);
            renewal.renew(
                    old.bucket(),
                    old.generation(),
                    store.dataKeys(old.bucket()),
                    key -> CaseKey.unwrapOld(key, bucketKey));
        }
        for (var old : store.intakeKeys().entrySet()) {
            String name = "intake-" + old.getKey();
            byte[] place = IntakeKeys.place(old.getKey());
            kept.destroy(name);
            kept.add(name, keyService.encrypt(keyService.decrypt(old.getValue().bytes(), place), place));
        }
        store.clearIntakeKeys();
        if (keyServiceHasOld) {
            for (var old : store.macKeys().entrySet()) {
                var key = Keys.unwrap(old.getValue(), keyService, old.getKey());
                store.replaceMacKey(old.getKey(), Keys.wrap(key, keyService, old.getKey()));
            }
        }
    }
}
