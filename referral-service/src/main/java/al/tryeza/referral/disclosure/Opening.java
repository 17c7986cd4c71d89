package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Opens what was recorded as opened: to be asked only when that record is committed. */
public final class Opening {

    private final VaultReading vault;
    private final BucketKeys bucketKeys;

    public Opening(VaultReading vault, BucketKeys bucketKeys) {
        this.vault = vault;
        this.bucketKeys = bucketKeys;
    }

    /**
     * Keeps the reason sealed beside the person it is about, then opens what was asked for.
     *
     * @param accessId of the committed record
     * @throws VaultFailed if the key service does not answer, or a ciphertext was changed; nothing is shown then
     */
    public Disclosed open(UUID accessId, SealedCase sealed, Explanation reason) {
        try {
            CaseKey key = keyOf(sealed);
            keep(accessId, sealed, key, reason);
            Map<DataClass, byte[]> plaintexts = new EnumMap<>(DataClass.class);
            for (var each : sealed.ciphertexts().entrySet()) {
                plaintexts.put(each.getKey(), key.open(each.getKey(), each.getValue()));
            }
            return new Disclosed(plaintexts);
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The vault could not open", e);
        }
    }

    /**
     * Keeps what an officer wrote about an act of theirs on a case.
     *
     * @param id of the act
     * @throws VaultFailed if the key service does not answer
     */
    public void keep(UUID id, SealedCase sealed, Explanation reason) {
        try {
            keep(id, sealed, keyOf(sealed), reason);
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The vault could not seal", e);
        }
    }

    /**
     * Opens what an officer wrote.
     *
     * @throws VaultFailed if the key service does not answer, or the ciphertext was changed; nothing is shown then
     */
    public WrittenReason open(SealedExplanation sealed) {
        try {
            CaseKey key = bucketKeys.open(sealed.dataKey());
            byte[] plaintext = key.openExplanation(sealed.id(), sealed.ciphertext());
            return new WrittenReason(new String(plaintext, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The vault could not open", e);
        }
    }

    private CaseKey keyOf(SealedCase sealed) throws GeneralSecurityException {
        return bucketKeys.open(sealed.dataKey());
    }

    private void keep(UUID id, SealedCase sealed, CaseKey key, Explanation reason) throws GeneralSecurityException {
        vault.keep(id, sealed.dataKey().vaultId(), key.sealExplanation(id, reason.plaintext()));
    }
}
