package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.util.UUID;

/**
 * What an officer wrote, still sealed, with the wrapped key that opens it.
 *
 * @param id of the act that it explains
 */
public record SealedExplanation(UUID id, DataKey dataKey, Ciphertext ciphertext) {

    @Override
    public String toString() {
        return "a sealed explanation";
    }
}
