package al.tryeza.audit.ledger.proof;

/** A file is no proof that can be checked; it says why, and repeats nothing that was read. */
public final class MalformedProof extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProofTextFault fault;

    MalformedProof(ProofTextFault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public ProofTextFault fault() {
        return fault;
    }
}
