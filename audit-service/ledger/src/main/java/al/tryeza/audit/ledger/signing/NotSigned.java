package al.tryeza.audit.ledger.signing;

/** A checkpoint was refused a signature. Whoever meets it stops and calls somebody: nothing here mends it. */
public final class NotSigned extends Exception {

    private static final long serialVersionUID = 1L;

    private final SigningRefusal refusal;

    NotSigned(SigningRefusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public SigningRefusal refusal() {
        return refusal;
    }
}
