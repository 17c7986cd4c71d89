package al.tryeza.referral.disclosure;

/** A body that can be told from another by a keyed digest, and that nobody gets out of here. */
public final class DigestedBody {

    private final byte[] body;
    private final BodyDigest digest;

    DigestedBody(byte[] body, BodyDigest digest) {
        this.body = body;
        this.digest = digest;
    }

    /** What may be kept of it. */
    public byte[] digest() {
        return digest.of(body);
    }

    /** Whether that was kept of the same bytes, also if it was made under an earlier key. */
    public boolean matches(byte[] kept) {
        return digest.matches(kept, body);
    }
}
