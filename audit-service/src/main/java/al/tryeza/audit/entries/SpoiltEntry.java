package al.tryeza.audit.entries;

import al.tryeza.audit.ledger.entry.Compartment;

/** What the store has is not what was sealed: somebody changed the row. */
public final class SpoiltEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpoiltEntry(Compartment compartment, Throwable cause) {
        super(compartment.code() + " of an entry is not what was sealed", cause);
    }
}
