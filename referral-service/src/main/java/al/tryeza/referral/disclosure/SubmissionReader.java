package al.tryeza.referral.disclosure;

import al.tryeza.referral.routing.Gazetteer;
import java.time.Instant;

/** The door for referrals, whatever way they come: one body in, codes and a sealed identity (or every fault) out. */
public final class SubmissionReader {

    private final Gazetteer gazetteer;
    private final DirectoryIds ids;

    public SubmissionReader(Gazetteer gazetteer, DirectoryIds ids) {
        this.gazetteer = gazetteer;
        this.ids = ids;
    }

    /**
     * Reads a submission.
     *
     * @param body the bytes as received
     * @param receivedAt decides the age of the person, and what lies in the future
     * @throws ReaderFailed if the reader itself is broken; says nothing of the body
     */
    public Reading read(byte[] body, Instant receivedAt) {
        return ObjectBody.read(
                body, (fields, faults) -> submission(fields, faults, receivedAt).read(), Reading.Refused::new);
    }

    /** A referral that is part of another body. */
    Submission submission(Fields fields, Faults faults, Instant receivedAt) {
        return new Submission(fields, faults, receivedAt, gazetteer, ids);
    }
}
