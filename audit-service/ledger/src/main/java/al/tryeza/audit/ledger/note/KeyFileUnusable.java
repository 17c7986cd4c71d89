package al.tryeza.audit.ledger.note;

/** A key file is not as it must be; the sentence says what to do about it. */
public final class KeyFileUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFileUnusable(String message) {
        super(message);
    }
}
