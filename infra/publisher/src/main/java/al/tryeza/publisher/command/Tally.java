package al.tryeza.publisher.command;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far the run has come; written by its threads, read by the display. Times are of {@link System#nanoTime}. */
final class Tally {

    final AtomicInteger total = new AtomicInteger();
    final AtomicInteger read = new AtomicInteger();

    /** Sent in this run. */
    final AtomicInteger sent = new AtomicInteger();

    /** Answered in this run. */
    final AtomicInteger accepted = new AtomicInteger();

    final AtomicInteger refused = new AtomicInteger();

    /** Of the answers, those that found a submission stale: they go out again. */
    final AtomicInteger stale = new AtomicInteger();

    /** Ids sent in this run and not answered yet. */
    final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    /** When the broker or the platform last did something for us. */
    final AtomicLong news = new AtomicLong(System.nanoTime());

    /** Since when the broker has not answered; 0 where it does. */
    final AtomicLong brokerAwaySince = new AtomicLong();

    /** Since when a receipt cannot be read because the registry is away; 0 where it is not. */
    final AtomicLong registryAwaySince = new AtomicLong();

    int answered() {
        return accepted.get() + refused.get();
    }

    void heard() {
        news.set(System.nanoTime());
    }
}
