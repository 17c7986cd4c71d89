package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A correction under the key of its case, on the way into the vault. */
public record SealedCorrection(UUID vaultId, Map<DataClass, Ciphertext> ciphertexts, List<BlindToken> tokens) {

    public SealedCorrection {
        ciphertexts = Map.copyOf(ciphertexts);
        tokens = List.copyOf(tokens);
    }

    @Override
    public String toString() {
        return "a sealed correction";
    }
}
