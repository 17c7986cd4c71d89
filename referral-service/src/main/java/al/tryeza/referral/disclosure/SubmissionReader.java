package al.tryeza.referral.disclosure;

import al.tryeza.referral.routing.Gazetteer;
import java.time.Instant;
import java.util.List;

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
        try {
            return switch (JsonBody.parse(body)) {
                case Json.Members members -> new Submission(members, receivedAt, gazetteer, ids).read();
                case Json.Items _, Json.Text _, Json.Numeral _, Json.Flag _, Json.Nothing _ ->
                    refused(FaultCode.NOT_AN_OBJECT);
            };
        } catch (Unreadable unreadable) {
            return refused(unreadable.code());
        } catch (RuntimeException failure) {
            throw new ReaderFailed(failure);
        }
    }

    private static Reading refused(FaultCode code) {
        return new Reading.Refused(List.of(new Fault(Fields.BODY, code)));
    }
}
