package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.util.Optional;

/**
 * An intake key as it is kept.
 *
 * @param wrapped the private half, or empty where it was destroyed
 */
public record KeptIntakeKey(PublicIntakeKey key, Optional<Ciphertext> wrapped) {}
