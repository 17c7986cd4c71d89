package al.tryeza.referral.disclosure;

import java.time.Instant;

/** The body of a submission whose sender is known. It can be read by the readers of this package, and by nobody else. */
public final class SignedBody {

    private final byte[] bytes;

    SignedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How long it is, in bytes. */
    public int size() {
        return bytes.length;
    }

    public DigestedBody digested(BodyDigest digest) {
        return digest.digested(bytes);
    }

    /** Reads it as a referral. */
    public Reading read(SubmissionReader reader, Instant receivedAt) {
        return reader.read(bytes, receivedAt);
    }

    /** Reads it as an update of a case. */
    public CaseUpdateReading read(CaseUpdateReader reader) {
        return reader.read(bytes);
    }

    /** Reads it as an identification. */
    public IdentificationReading read(IdentificationReader reader, String sender, Instant receivedAt) {
        return reader.read(bytes, sender, receivedAt);
    }
}
