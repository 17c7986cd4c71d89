package al.tryeza.messaging.heartbeat;

import al.tryeza.messaging.SchemaUnavailable;
import al.tryeza.messaging.loop.BackgroundLoop;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Beats until stopped. A beat that fails is not made up for: its absence is what tells. */
final class Pulse implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Heartbeat heartbeat;
    private final Duration look;
    private final boolean wanted;
    private final BackgroundLoop loop = new BackgroundLoop("heartbeat", this::beat);

    /**
     * A pulse that does not beat yet.
     *
     * @param interval between two beats; looked at four times as often, for the instance whose turn it was may die
     * @param wanted whether the service is one of those that send heartbeats
     */
    Pulse(Heartbeat heartbeat, Duration interval, boolean wanted) {
        this.heartbeat = heartbeat;
        this.look = interval.dividedBy(4);
        this.wanted = wanted;
    }

    private Optional<Duration> beat() {
        try {
            heartbeat.beatIfDue();
        } catch (SchemaUnavailable starting) {
            return Optional.of(SOON);
        } catch (RuntimeException away) {
            LOG.atWarn().addKeyValue("fault", away.getClass().getSimpleName()).log("no heartbeat");
        }
        return Optional.of(look);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
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
