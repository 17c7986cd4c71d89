package al.tryeza.referral.intake;

import al.tryeza.referral.disclosure.SubmissionClaims;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What stands around something sealed. Nothing in it is believed; it must only say the same as what was signed.
 *
 * @param expected the kind that its topic carries
 * @param recordKey key of the record, or empty where it had none that is text
 * @param kind as the record says
 */
public record Envelope(
        SubmissionKind expected, String recordKey, String publisherId, String institution, String kind, String sealed) {

    private static final Pattern LOWER_CASE_UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The submission's id, if everything around it says what the signed claims say. */
    Optional<UUID> agreedId(SubmissionClaims claims) {
        boolean agreed = recordKey.equals(claims.publisherId())
                && publisherId.equals(claims.publisherId())
                && institution.equals(claims.institution())
                && kind.equals(expected.name())
                && claims.kind().equals(expected.claim());
        return agreed && LOWER_CASE_UUID.matcher(publisherId).matches()
                ? Optional.of(UUID.fromString(publisherId))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "an envelope";
    }
}
