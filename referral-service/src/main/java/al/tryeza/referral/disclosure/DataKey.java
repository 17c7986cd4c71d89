package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.util.UUID;

/**
 * The wrapped key of one case.
 *
 * @param bucket of the key that wraps it
 * @param generation of the key that wraps it
 */
public record DataKey(UUID vaultId, int bucket, int generation, Ciphertext wrapped) {}
