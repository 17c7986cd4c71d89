package al.tryeza.referral.disclosure;

import com.nimbusds.jose.JWSHeader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says about a submission under their signature. Until that is checked, each may be anything; none of it
 * prints itself.
 *
 * @param signerKeyId id of the key that signed, which has the form of one
 * @param institution the sender
 * @param publisherId the sender's own id of the submission
 * @param audience for whom it is meant
 * @param kind what it is
 */
public record SubmissionClaims(
        String signerKeyId, String institution, String publisherId, String audience, String kind, Instant issuedAt) {

    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final List<String> TEXTS = List.of("iss", "jti", "aud", "kind");
    private static final long LATEST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** The claims of a protected header; empty where one is missing or is not of its type. */
    static Optional<SubmissionClaims> read(JWSHeader header) {
        Optional<String> signer = thumbprint(header.getKeyID());
        Optional<Instant> issuedAt = issuedAt(header.getCustomParam("iat"));
        boolean texts = TEXTS.stream().allMatch(claim -> header.getCustomParam(claim) instanceof String);
        return signer.isPresent() && issuedAt.isPresent() && texts
                ? Optional.of(new SubmissionClaims(
                        signer.get(),
                        text(header, "iss"),
                        text(header, "jti"),
                        text(header, "aud"),
                        text(header, "kind"),
                        issuedAt.get()))
                : Optional.empty();
    }

    private static String text(JWSHeader header, String claim) {
        return (String) header.getCustomParam(claim);
    }

    /** What has the form of a key id; nothing else is looked up. */
    static Optional<String> thumbprint(@Nullable String keyId) {
        return Optional.ofNullable(keyId)
                .filter(text -> THUMBPRINT.matcher(text).matches());
    }

    private static Optional<Instant> issuedAt(@Nullable Object seconds) {
        return seconds instanceof Number number
                        && (number instanceof Long || number instanceof Integer)
                        && number.longValue() >= 0
                        && number.longValue() <= LATEST_SECOND
                ? Optional.of(Instant.ofEpochSecond(number.longValue()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "claims";
    }
}
