package al.tryeza.referral.disclosure;

import java.time.LocalDate;

/**
 * The public half of an intake key, a point of P-256.
 *
 * @param keyId thumbprint of the key, RFC 7638, in base64url
 * @param day the day, in UTC, on which submissions are sealed to it
 * @param x coordinate in base64url
 * @param y coordinate in base64url
 */
public record PublicIntakeKey(String keyId, LocalDate day, String x, String y) {}
