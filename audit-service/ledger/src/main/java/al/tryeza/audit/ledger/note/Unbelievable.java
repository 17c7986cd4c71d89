package al.tryeza.audit.ledger.note;

/** What was read cannot be believed; it says why, and repeats nothing that was read. */
public final class Unbelievable extends Exception {

    private static final long serialVersionUID = 1L;

    private final NoteFault fault;

    public Unbelievable(NoteFault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public NoteFault fault() {
        return fault;
    }
}
