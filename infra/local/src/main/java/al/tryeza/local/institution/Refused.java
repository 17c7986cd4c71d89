package al.tryeza.local.institution;

/** What was asked for cannot be done; the message says why and what to do, in full sentences. */
final class Refused extends Exception {

    private final int exit;

    private Refused(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    /** The question was wrong. */
    static Refused question(String message) {
        return new Refused(2, message);
    }

    /** A part of the platform does not answer. */
    static Refused away(String message) {
        return new Refused(3, message);
    }

    /** The platform does not allow it. */
    static Refused notAllowed(String message) {
        return new Refused(1, message);
    }

    int exit() {
        return exit;
    }
}
