package al.tryeza.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long tests wait for what they wait for, where they do not say. Waiting ends when it is there; the limit is for what
 * never comes, and is no statement about the machine.
 */
public final class Patience implements LauncherSessionListener {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(LIMIT);
    }
}
