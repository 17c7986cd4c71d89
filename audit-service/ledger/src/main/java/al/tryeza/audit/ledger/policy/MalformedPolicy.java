package al.tryeza.audit.ledger.policy;

/** A policy cannot be used; it says why and in which line. */
public final class MalformedPolicy extends Exception {

    private static final long serialVersionUID = 1L;

    private final PolicyFault fault;
    private final int line;

    MalformedPolicy(PolicyFault fault, int line) {
        super(fault.code() + " in line " + line);
        this.fault = fault;
        this.line = line;
    }

    public PolicyFault fault() {
        return fault;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
