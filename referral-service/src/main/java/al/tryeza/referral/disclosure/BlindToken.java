package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.Agreement;

/**
 * A text of somebody, digested: equal where the texts are, and readable by nobody who lacks the key.
 *
 * @param agreement what two people agree in who have the same digest
 */
public record BlindToken(Agreement agreement, Ciphertext digest) {}
