package al.tryeza.messaging.outbox;

import al.tryeza.messaging.loop.BackOff;
import al.tryeza.messaging.loop.BackgroundLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the rows of one partition for as long as this instance has its lease. */
final class PartitionWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionWorker.class);

    private static final Duration LAST_BATCH = Duration.ofSeconds(5);

    private final Lease lease;
    private final OutboxRows rows;
    private final IntFunction<Sender> senders;
    private final RelayWake wake;
    private final OutboxMetrics metrics;
    private final Duration poll;
    private final BackOff backOff;
    private final Map<String, Instant> heldTopics = new HashMap<>();
    private final BackgroundLoop loop;
    private @Nullable Sender sender;
    private volatile boolean stopping;

    PartitionWorker(
            Lease lease,
            OutboxRows rows,
            IntFunction<Sender> senders,
            RelayWake wake,
            OutboxMetrics metrics,
            Duration poll,
            Duration longestPause) {
        this.lease = lease;
        this.rows = rows;
        this.senders = senders;
        this.wake = wake;
        this.metrics = metrics;
        this.poll = poll;
        this.backOff = new BackOff(longestPause);
        this.loop = new BackgroundLoop("outbox-" + lease.partition(), this::pass);
    }

    void start() {
        metrics.took();
        loop.start();
    }

    /** Ends after the batch that is under way. */
    void stop() {
        stopping = true;
        wake.wake(lease.partition());
        loop.stop(LAST_BATCH);
        closeSender();
        metrics.gaveBack();
    }

    private Optional<Duration> pass() {
        try {
            if (!sendNext() && !stopping) {
                wake.await(lease.partition(), poll.toMillis());
            }
            return Optional.of(Duration.ZERO);
        } catch (InterruptedException hurried) {
            return Optional.empty();
        } catch (RuntimeException away) {
            // whatever it was, a new producer begins by aborting what the old one left open
            closeSender();
            metrics.failed(away.getClass().getSimpleName());
            LOG.atWarn()
                    .addKeyValue("partition", lease.partition())
                    .addKeyValue("fault", away.getClass().getSimpleName())
                    .log("outbox not sent, will try again");
            return Optional.of(backOff.next());
        }
    }

    /** Whether there was anything to send. */
    private boolean sendNext() {
        heldTopics.values().removeIf(until -> until.isBefore(Instant.now()));
        List<OutboxRow> batch = rows.next(lease, heldTopics.keySet());
        if (batch.isEmpty()) {
            return false;
        }
        switch (sender().send(batch)) {
            case Sending.Sent() -> {
                rows.sent(lease, batch);
                metrics.sent(batch);
                backOff.reset();
            }
            case Sending.Refused(var refused, var code) -> {
                rows.refused(lease, refused, code);
                warn(code);
            }
            case Sending.TopicAway(var topic, var code) -> {
                heldTopics.put(topic, Instant.now().plus(backOff.next()));
                warn(code);
            }
        }
        return true;
    }

    private void warn(String code) {
        metrics.failed(code);
        LOG.atWarn()
                .addKeyValue("partition", lease.partition())
                .addKeyValue("code", code)
                .log("records not sent");
    }

    private Sender sender() {
        if (sender == null) {
            sender = senders.apply(lease.partition());
        }
        return sender;
    }

    private void closeSender() {
        if (sender != null) {
            sender.close();
            sender = null;
        }
    }
}
