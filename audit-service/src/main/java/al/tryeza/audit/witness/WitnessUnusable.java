package al.tryeza.audit.witness;

/** The witness is not set up so that it could do its work. */
public final class WitnessUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WitnessUnusable(String message) {
        super(message);
    }
}
