package al.tryeza.audit.verifier;

/** What was checked does not hold: a code, and where. */
final class NotGood extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;

    NotGood(String text) {
        super(text);
        this.text = text;
    }

    NotGood(String code, String where) {
        this(code + ": " + where);
    }

    /** Code, and where. */
    String text() {
        return text;
    }
}
