package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.Keys;
import al.tryeza.referral.codes.DataClass;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The key of one case, in the clear. Each class of data is encrypted by itself, so that it can be opened by itself. */
final class CaseKey {

    private final UUID vaultId;
    private final KeysetHandle keyset;
    private final Aead aead;

    private CaseKey(UUID vaultId, KeysetHandle keyset) throws GeneralSecurityException {
        this.vaultId = vaultId;
        this.keyset = keyset;
        this.aead = Keys.primitive(keyset, Aead.class);
    }

    static CaseKey generate(UUID vaultId) throws GeneralSecurityException {
        return new CaseKey(vaultId, Keys.generate(PredefinedAeadParameters.AES256_GCM));
    }

    static CaseKey unwrap(DataKey key, HybridDecrypt bucketKey) throws GeneralSecurityException {
        return new CaseKey(key.vaultId(), Keys.open(key.wrapped(), bucketKey, place(key.vaultId())));
    }

    /** Of a key that was wrapped before buckets had two halves. */
    static CaseKey unwrapOld(DataKey key, Aead bucketKey) throws GeneralSecurityException {
        return new CaseKey(key.vaultId(), Keys.unwrap(key.wrapped(), bucketKey, place(key.vaultId())));
    }

    /** As keys were wrapped before; what tests hold the taking over against. */
    Ciphertext wrapOld(Aead bucketKey) throws GeneralSecurityException {
        return Keys.wrap(keyset, bucketKey, place(vaultId));
    }

    Ciphertext wrap(HybridEncrypt bucketKey) throws GeneralSecurityException {
        return Keys.seal(keyset, bucketKey, place(vaultId));
    }

    Ciphertext seal(DataClass dataClass, byte[] plaintext) throws GeneralSecurityException {
        return Ciphertext.of(aead.encrypt(plaintext, associatedData(dataClass)));
    }

    byte[] open(DataClass dataClass, Ciphertext ciphertext) throws GeneralSecurityException {
        return aead.decrypt(ciphertext.bytes(), associatedData(dataClass));
    }

    /** What an officer wrote; bound to what it explains. */
    Ciphertext sealExplanation(UUID id, byte[] plaintext) throws GeneralSecurityException {
        return Ciphertext.of(aead.encrypt(plaintext, explanationOf(id)));
    }

    byte[] openExplanation(UUID id, Ciphertext ciphertext) throws GeneralSecurityException {
        return aead.decrypt(ciphertext.bytes(), explanationOf(id));
    }

    private byte[] explanationOf(UUID id) {
        return (vaultId + " explanation " + id).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] associatedData(DataClass dataClass) {
        return (vaultId + " " + dataClass.code()).getBytes(StandardCharsets.UTF_8);
    }

    private static String place(UUID vaultId) {
        return "data-key " + vaultId;
    }

    @Override
    public String toString() {
        return "a key";
    }
}
