package al.tryeza.referral.directory.seed;

import al.tryeza.messaging.SchemaUnavailable;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what tells others of it, on a very first start while the schema registry is down. */
public final class UntilRegistrySpeaks {

    private static final Logger log = LoggerFactory.getLogger(UntilRegistrySpeaks.class);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int TRIES_BETWEEN_WORDS = 40;

    private UntilRegistrySpeaks() {}

    /** Does it as often as it takes; meanwhile the service runs, and is not ready. */
    public static void retry(Runnable work) {
        for (int tries = 0; !done(work); tries++) {
            if (tries % TRIES_BETWEEN_WORDS == 0) {
                log.atWarn().log("waiting for the schema registry: not ready until it has told the ids of our schemas");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (SchemaUnavailable notYet) {
            return false;
        }
    }
}
