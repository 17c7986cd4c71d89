package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import java.util.Map;

/** What the vault holds of a case, still sealed, with the wrapped key that opens it. */
public record SealedCase(DataKey dataKey, Map<DataClass, Ciphertext> ciphertexts) {

    public SealedCase {
        ciphertexts = Map.copyOf(ciphertexts);
    }

    @Override
    public String toString() {
        return "a sealed case";
    }
}
