package al.tryeza.referral.directory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key by which an institution's system signs what it publishes.
 *
 * @param keyId thumbprint of the key, RFC 7638, in base64url
 * @param institution the one whose word it is
 * @param jwk the key as a JWK of nothing but its public members
 * @param retiredAt when another key took its place, or null while it is in use
 * @param revokedAt when it was said not to be trusted any more, or null while it is
 */
public record SigningKey(
        String keyId,
        String institution,
        String jwk,
        Instant registeredAt,
        @Nullable Instant retiredAt,
        @Nullable Instant revokedAt) {

    /** How long after its retirement what it signed may still arrive. */
    public static final Duration IN_FLIGHT = Duration.ofHours(1);

    /** What a signature by the key is worth. */
    public enum Standing {
        GOOD,
        RETIRED,
        REVOKED
    }

    /**
     * What it is worth under something that arrived at this time. A revoked key is worth nothing whenever that was: who
     * stole it may have used it before it was missed. A key that was registered late counts from before.
     */
    public Standing standingAt(Instant arrival) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return retiredAt != null && arrival.isAfter(retiredAt.plus(IN_FLIGHT)) ? Standing.RETIRED : Standing.GOOD;
    }
}
