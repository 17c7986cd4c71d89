package al.tryeza.referral.disclosure;

/** The reader broke. Keeps the place in the code and the kind of failure; its words may quote a person. */
public final class ReaderFailed extends RuntimeException {

    ReaderFailed(RuntimeException failure) {
        super("The reader of submissions failed with " + failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
    }
}
