package al.tryeza.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
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
    private static final Duration LAST_BATCH = Duration.ofSeconds(5);

    /** A worker and the thread it runs in. */
    private record Working(PartitionWorker worker, Thread thread) {}

    private final boolean wanted;
    private final Leases leases;
    private final int partitions;
    private final Duration tick;
    private final Function<Lease, PartitionWorker> workers;
    private final Runnable beforeFirst;
    private final Map<Lease, Working> working = new HashMap<>();
    private volatile Thread keeper = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    /**
     * @param wanted whether the service writes events at all
     * @param lease how long a lease holds; it is renewed three times as often
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
        this.tick = lease.dividedBy(3);
        this.workers = workers;
        this.beforeFirst = beforeFirst;
    }

    @Override
    public void start() {
        beforeFirst.run();
        running = true;
        keeper = Thread.ofVirtual().name("outbox-keeper").start(this::keep);
    }

    private void keep() {
        try {
            while (running) {
                try {
                    settle();
                } catch (RuntimeException away) {
                    LOG.atWarn()
                            .addKeyValue("fault", away.getClass().getSimpleName())
                            .log("outbox leases not renewed, will try again");
                }
                Thread.sleep(tick);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle() throws InterruptedException {
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
            begin(taken.get());
        }
    }

    private void endWhatIsLost(Set<Lease> kept) throws InterruptedException {
        for (Iterator<Map.Entry<Lease, Working>> each = working.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Lease, Working> entry = each.next();
            if (!kept.contains(entry.getKey())) {
                end(entry.getValue());
                each.remove();
            }
        }
    }

    private void begin(Lease lease) {
        PartitionWorker worker = workers.apply(lease);
        Thread thread = Thread.ofVirtual().name("outbox-" + lease.partition()).start(worker);
        working.put(lease, new Working(worker, thread));
    }

    private void giveBack(Lease lease) throws InterruptedException {
        Working ended = working.remove(lease);
        if (ended != null) {
            end(ended);
        }
        leases.release(lease);
    }

    private static void end(Working ended) throws InterruptedException {
        ended.worker().stop();
        if (!ended.thread().join(LAST_BATCH)) {
            ended.thread().interrupt();
            ended.thread().join();
        }
    }

    @Override
    public void stop() {
        running = false;
        keeper.interrupt();
        try {
            keeper.join();
            for (Lease lease : Set.copyOf(working.keySet())) {
                giveBack(lease);
            }
            leases.leave();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            LOG.atWarn()
                    .addKeyValue("fault", away.getClass().getSimpleName())
                    .log("outbox leases not given back, they run out");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
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
