package al.tryeza.referral.intake;

import al.tryeza.referral.directory.SigningKey;
import al.tryeza.referral.directory.SigningKeys;
import al.tryeza.referral.disclosure.SignedBody;
import al.tryeza.referral.disclosure.SignedSubmission;
import al.tryeza.referral.disclosure.SubmissionClaims;
import al.tryeza.referral.disclosure.Unsealed;
import al.tryeza.referral.disclosure.Unsealing;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The Kafka door: finds out who sent a submission. Only what they signed is believed, so what somebody else sends again
 * under another name, id or topic is worth nothing. Who is not known gets no answer.
 */
public final class SubmissionDoor {

    private static final String AUDIENCE = "tryeza";

    private final Unsealing unsealing;
    private final SigningKeys keys;
    private final SubmissionDesk desk;

    public SubmissionDoor(Unsealing unsealing, SigningKeys keys, SubmissionDesk desk) {
        this.unsealing = unsealing;
        this.keys = keys;
        this.desk = desk;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The sender is known, and a receipt is on its way to them. */
        record Answered(Receipt receipt) implements Outcome {}

        /** Nobody can vouch for the sender. */
        record Unanswered(DeadLetterCode code) implements Outcome {}
    }

    /**
     * Takes a submission, in the caller's transaction.
     *
     * @param receivedAt when the broker got it
     */
    public Outcome take(Envelope envelope, Instant receivedAt, Instant now) {
        return switch (unsealing.open(envelope.sealed())) {
            case Unsealed.Refused(var fault) -> new Outcome.Unanswered(DeadLetterCode.of(fault));
            case Unsealed.Opened(var submission) -> opened(submission, envelope, receivedAt, now);
        };
    }

    private Outcome opened(SignedSubmission submission, Envelope envelope, Instant receivedAt, Instant now) {
        SubmissionClaims claims = submission.claims();
        Optional<SigningKey> key = keys.find(claims.signerKeyId());
        if (key.isEmpty()) {
            return new Outcome.Unanswered(DeadLetterCode.SIGNER_UNKNOWN);
        }
        Optional<SignedBody> body = submission.signedBy(key.get().jwk());
        if (body.isEmpty()) {
            return new Outcome.Unanswered(DeadLetterCode.SIGNATURE_WRONG);
        }
        if (!key.get().institution().equals(claims.institution())) {
            return new Outcome.Unanswered(DeadLetterCode.SIGNED_BY_ANOTHER);
        }
        if (!claims.audience().equals(AUDIENCE)) {
            return new Outcome.Unanswered(DeadLetterCode.OTHER_AUDIENCE);
        }
        Optional<UUID> id = envelope.agreedId(claims);
        if (id.isEmpty()) {
            return new Outcome.Unanswered(DeadLetterCode.CLAIMS_DIFFER);
        }
        var submitted = new SignedWord(
                key.get().institution(),
                id.get(),
                envelope.expected(),
                body.get(),
                claims.issuedAt(),
                key.get().standingAt(receivedAt),
                receivedAt);
        return new Outcome.Answered(desk.take(submitted, now));
    }
}
