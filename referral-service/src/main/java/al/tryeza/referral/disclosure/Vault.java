package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The only home of a person: what goes in is encrypted under a key of its case, which only the key service opens. */
public final class Vault {

    private final VaultStore store;
    private final BucketKeys bucketKeys;

    /**
     * A vault.
     *
     * @param keyService the key of the key service that wraps all others
     */
    public Vault(VaultStore store, Aead keyService) {
        this.store = store;
        this.bucketKeys = new BucketKeys(store, keyService);
    }

    /**
     * Puts an identity in, within the caller's transaction. Every case gets its key here, also that of somebody who is
     * taken anonymously.
     *
     * @param caseRef of a case that is opened in this transaction
     * @throws VaultFailed if the key service does not answer
     */
    public void seal(String caseRef, UUID referralId, SealedIdentity identity) {
        try {
            var vaultId = UUID.randomUUID();
            var bucketKey = bucketKeys.current(BucketKeys.bucketOf(vaultId));
            var caseKey = CaseKey.generate(vaultId);
            var dataKey = new DataKey(
                    vaultId, bucketKey.bucket(), bucketKey.generation(), caseKey.wrap(bucketKeys.unwrap(bucketKey)));
            store.open(caseRef, dataKey, referralId, encrypt(identity, caseKey));
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The vault could not seal", e);
        }
    }

    private static Map<DataClass, Ciphertext> encrypt(SealedIdentity identity, CaseKey key)
            throws GeneralSecurityException {
        Map<DataClass, Ciphertext> sealed = new EnumMap<>(DataClass.class);
        for (var entry : identity.plaintexts().entrySet()) {
            sealed.put(entry.getKey(), key.seal(entry.getKey(), entry.getValue()));
            Arrays.fill(entry.getValue(), (byte) 0);
        }
        return sealed;
    }
}
