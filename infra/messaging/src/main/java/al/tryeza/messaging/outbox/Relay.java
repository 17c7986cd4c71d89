package al.tryeza.messaging.outbox;

import al.tryeza.messaging.loop.BackgroundLoop;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps this instance's share of the outbox partitions, and a worker for each. A partition of an instance that was
 * killed is free when its lease has run out; whoever takes it ends the old one's producer before it sends.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final boolean wanted;
    private final Leases leases;
    private final int partitions;
    private final Function<Lease, PartitionWorker> workers;
    private final Runnable beforeFirst;
    private final Map<Lease, PartitionWorker> working = new HashMap<>();
    private final BackgroundLoop keeper;

    /**
     * A relay that does not run yet.
     *
     * @param wanted whether the service writes events at all
     * @param lease how long a lease holds; it is renewed at least three times as often
     * @param beforeFirst done before the first partition is taken
     */
    Relay(
            boolean wanted,
            Leases leases,
            int partitions,
            Duration lease,
            Function<Lease, PartitionWorker> workers,
            Runnable beforeFirst) {
        this.wanted = wanted;
        this.leases = leases;
        this.partitions = partitions;
        this.workers = workers;
        this.beforeFirst = beforeFirst;
        Duration third = lease.dividedBy(3);
        Duration tick = third.compareTo(LONGEST_TICK) < 0 ? third : LONGEST_TICK;
        this.keeper = new BackgroundLoop("outbox-keeper", () -> keep(tick));
    }

    @Override
    public void start() {
        beforeFirst.run();
        keeper.start();
    }

    private Optional<Duration> keep(Duration tick) {
        try {
            settle();
        } catch (RuntimeException away) {
            LOG.atWarn()
                    .addKeyValue("fault", away.getClass().getSimpleName())
                    .log("outbox leases not renewed, will try again");
        }
        return Optional.of(tick);
    }

    private void settle() {
        int instances = leases.announce();
        int share = Math.ceilDiv(partitions, Math.max(1, instances));
        endWhatIsLost(leases.renew());
        while (working.size() > share) {
            giveBack(working.keySet().iterator().next());
        }
        while (working.size() < share) {
            Optional<Lease> taken = leases.acquire();
            if (taken.isEmpty()) {
                return;
            }
            PartitionWorker worker = workers.apply(taken.get());
            working.put(taken.get(), worker);
            worker.start();
        }
    }

    private void endWhatIsLost(Set<Lease> kept) {
        for (Lease lease : Set.copyOf(working.keySet())) {
            if (!kept.contains(lease)) {
                end(lease);
            }
        }
    }

    private void giveBack(Lease lease) {
        end(lease);
        leases.release(lease);
    }

    private void end(Lease lease) {
        PartitionWorker ended = working.remove(lease);
        if (ended != null) {
            ended.stop();
        }
    }

    @Override
    public void stop() {
        keeper.stop(PATIENCE);
        try {
            Set.copyOf(working.keySet()).forEach(this::giveBack);
            leases.leave();
        } catch (RuntimeException away) {
            LOG.atWarn()
                    .addKeyValue("fault", away.getClass().getSimpleName())
                    .log("outbox leases not given back, they run out");
        } finally {
            Set.copyOf(working.keySet()).forEach(this::end);
        }
    }

    @Override
    public boolean isRunning() {
        return keeper.isRunning();
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** After the codec, before whatever writes events. */
    @Override
    public int getPhase() {
        return 100;
    }
}
