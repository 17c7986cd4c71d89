package al.tryeza.audit.verifier;

/** What was checked does not hold: a code, and where. */
final class NotGood extends Exception {

    private static final long serialVersionUID = 1L;

    NotGood(String code) {
        super(code);
    }

    NotGood(String code, String where) {
        super(code + ": " + where);
    }
}
