package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Puts what is right beside what was wrong: the newer is disclosed, the older stays sealed, both are compared. */
public final class Correcting {

    private final VaultReading reading;
    private final VaultStore store;
    private final BucketKeys bucketKeys;
    private final BlindIndex blindIndex;

    public Correcting(VaultReading reading, VaultStore store, BucketKeys bucketKeys, BlindIndex blindIndex) {
        this.reading = reading;
        this.store = store;
        this.bucketKeys = bucketKeys;
        this.blindIndex = blindIndex;
    }

    /**
     * Seals it, and keeps the officer's reason. To be asked only when the record is committed that permits it: the key of
     * the case is opened once, as for a disclosure.
     *
     * @param accessId of the committed record
     * @throws VaultFailed if the key service does not answer; nothing is changed then
     */
    public SealedCorrection seal(UUID accessId, SealedCase sealed, Correction correction) {
        try {
            UUID vaultId = sealed.dataKey().vaultId();
            CaseKey key = bucketKeys.open(sealed.dataKey());
            reading.keep(
                    accessId,
                    vaultId,
                    key.sealExplanation(accessId, correction.request().reason().plaintext()));
            return new SealedCorrection(
                    vaultId, encrypt(correction.identity(), key), blindIndex.tokens(correction.identity()));
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The vault could not seal", e);
        }
    }

    /**
     * Puts it in, within the caller's transaction.
     *
     * @throws ErasedMeanwhile where the key of the case is gone; the transaction must be rolled back
     */
    public void put(UUID correctionId, SealedCorrection correction) {
        store.correct(correctionId, correction);
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
