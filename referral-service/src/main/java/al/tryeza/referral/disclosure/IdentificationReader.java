package al.tryeza.referral.disclosure;

import java.time.Instant;

/** The door for identifications, whatever way they come; a referral in one is read as a referral by itself is. */
public final class IdentificationReader {

    private final SubmissionReader referrals;
    private final DirectoryIds institutions;

    /**
     * A reader.
     *
     * @param institutions which institutions exist
     */
    public IdentificationReader(SubmissionReader referrals, DirectoryIds institutions) {
        this.referrals = referrals;
        this.institutions = institutions;
    }

    /**
     * Reads an identification.
     *
     * @param body the bytes as received
     * @param sender id of the institution that sends it
     * @param receivedAt decides the age of the person, and what lies in the future
     * @throws ReaderFailed if the reader itself is broken; says nothing of the body
     */
    public IdentificationReading read(byte[] body, String sender, Instant receivedAt) {
        return ObjectBody.read(
                body,
                (fields, faults) ->
                        new IdentificationSubmission(fields, faults, referrals, institutions).read(sender, receivedAt),
                IdentificationReading.Refused::new);
    }
}
