package al.tryeza.referral.disclosure;

import java.time.Instant;

/** The door for identifications, whatever way they come; a referral in one is read as a referral by itself is. */
public final class IdentificationReader {

    private final SubmissionReader referrals;
    private final DirectoryIds institutions;
    private final DirectoryIds deciders;

    /**
     * A reader.
     *
     * @param institutions which institutions exist
     * @param deciders which of them are of a kind that decides about somebody's status
     */
    public IdentificationReader(SubmissionReader referrals, DirectoryIds institutions, DirectoryIds deciders) {
        this.referrals = referrals;
        this.institutions = institutions;
        this.deciders = deciders;
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
                (fields, faults) -> new IdentificationSubmission(fields, faults, referrals, institutions, deciders)
                        .read(sender, receivedAt),
                IdentificationReading.Refused::new);
    }
}
