package al.tryeza.messaging.heartbeat;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Beats until stopped. A beat that fails is not made up for: its absence is what tells. */
final class Pulse implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private final Heartbeat heartbeat;
    private final Duration look;
    private final boolean wanted;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    /**
     * A pulse that does not beat yet.
     *
     * @param interval between two beats; looked at four times as often, for the instance whose turn it was may die
     * @param wanted whether the service is one of those that send heartbeats
     */
    Pulse(Heartbeat heartbeat, Duration interval, boolean wanted) {
        this.heartbeat = heartbeat;
        this.wanted = wanted;
        this.look = interval.dividedBy(4);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("heartbeat").start(this::beat);
    }

    private void beat() {
        while (running) {
            try {
                heartbeat.beatIfDue();
            } catch (RuntimeException away) {
                LOG.atWarn()
                        .addKeyValue("fault", away.getClass().getSimpleName())
                        .log("no heartbeat");
            }
            try {
                Thread.sleep(look);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** After the relay. */
    @Override
    public int getPhase() {
        return 200;
    }
}
