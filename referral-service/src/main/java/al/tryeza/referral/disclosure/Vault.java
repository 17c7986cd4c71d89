package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** The only home of a person: what goes in is encrypted under a key of its case, which nothing opens without
 * the key service. */
public final class Vault {

    private final VaultStore store;
    private final BucketKeys bucketKeys;
    private final BlindIndex blindIndex;

    public Vault(VaultStore store, BucketKeys bucketKeys, BlindIndex blindIndex) {
        this.store = store;
        this.bucketKeys = bucketKeys;
        this.blindIndex = blindIndex;
    }

    /**
     * Puts an identity in, within the caller's transaction. Every case gets its key here, also that of somebody who is
     * taken anonymously.
     *
     * @param caseRef of a case that is opened in this transaction
     * @throws VaultFailed if the bucket's key is missing, or is to be made and the key service does not answer
     */
    public void seal(String caseRef, UUID referralId, SealedIdentity identity) {
        try {
            var vaultId = UUID.randomUUID();
            int bucket = BucketKeys.bucketOf(vaultId);
            int generation = generation(bucket);
            var caseKey = CaseKey.generate(vaultId);
            var dataKey =
                    new DataKey(vaultId, bucket, generation, caseKey.wrap(bucketKeys.sealing(bucket, generation)));
            store.open(caseRef, dataKey, referralId, encrypt(identity, caseKey), blindIndex.tokens(identity));
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The vault could not seal", e);
        }
    }

    private int generation(int bucket) throws GeneralSecurityException {
        var begun = store.hold(bucket);
        if (begun.isPresent()) {
            return begun.getAsInt();
        }
        // first the key, then the word that there is one: what is rolled back leaves a key that the next will use
        bucketKeys.begin(bucket);
        store.begin(bucket);
        return store.hold(bucket).orElseThrow();
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
