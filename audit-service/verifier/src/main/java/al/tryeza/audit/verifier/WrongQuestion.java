package al.tryeza.audit.verifier;

/** The command line, or a file named there, is not as it has to be. */
final class WrongQuestion extends Exception {

    private static final long serialVersionUID = 1L;

    WrongQuestion(String message) {
        super(message);
    }
}
