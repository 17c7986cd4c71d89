package al.tryeza.publisher;

/** A part of the platform does not answer, or does not let us in. The message says in full sentences which and what to do. */
public final class Unreachable extends Exception {

    public Unreachable(String message) {
        super(message);
    }

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
