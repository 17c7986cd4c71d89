package al.tryeza.referral.intake;

import al.tryeza.referral.directory.SigningKey;
import al.tryeza.referral.disclosure.SignedBody;
import java.time.Instant;
import java.util.UUID;

/**
 * A submission whose sender is known.
 *
 * @param institution the sender
 * @param publisherId the sender's own id of it
 * @param issuedAt when they say they signed it
 * @param key what the key that signed it is worth
 * @param receivedAt when the broker got it
 */
record SignedWord(
        String institution,
        UUID publisherId,
        SubmissionKind kind,
        SignedBody body,
        Instant issuedAt,
        SigningKey.Standing key,
        Instant receivedAt) {}
