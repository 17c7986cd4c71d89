package al.tryeza.audit.recovery;

/** What was asked for cannot be done; the sentence says why, and what can. Nothing was changed. */
public final class RecoveryRefused extends Exception {

    private static final long serialVersionUID = 1L;

    RecoveryRefused(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
