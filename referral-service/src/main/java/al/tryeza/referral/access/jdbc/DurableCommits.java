package al.tryeza.referral.access.jdbc;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A record that is committed must be kept, or somebody could have been seen and the record be lost. Checked before the
 * doors open.
 */
final class DurableCommits implements SmartLifecycle {

    private final JdbcClient jdbc;
    private volatile boolean running;

    DurableCommits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        String value = jdbc.sql("SHOW synchronous_commit").query(String.class).single();
        if (value.equals("off")) {
            throw new IllegalStateException(
                    "PostgreSQL runs with synchronous_commit=off: the record of who saw whom could be lost after the"
                            + " sight. Set it to on.");
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
