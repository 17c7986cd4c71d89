package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;

/** Waits for conditions, never for time to pass. */
final class Waiting {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private Waiting() {}

    /** A condition that asks a door. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Whether it came to hold before the deadline. */
    static boolean until(Duration patience, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(GLANCE);
        }
        return true;
    }
}
