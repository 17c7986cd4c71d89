package al.tryeza.local.drill;

import al.tryeza.local.check.Accepted;

/** A way in that is under load while things are killed. */
public interface Door extends AutoCloseable {

    /** What it is called in a report. */
    String name();

    /**
     * Sends a submission, again under the same key until it is answered.
     *
     * @throws Refused when the answer is no
     */
    Accepted submit(Submission submission) throws InterruptedException, Refused;

    @Override
    void close();

    /** A submission that must be accepted was not. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }
}
