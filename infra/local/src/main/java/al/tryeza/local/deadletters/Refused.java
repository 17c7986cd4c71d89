package al.tryeza.local.deadletters;

/** It cannot be done; the message says why and what to do, in full sentences. */
final class Refused extends Exception {

    private final int exit;

    Refused(int exit, String message) {
        super(message);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
