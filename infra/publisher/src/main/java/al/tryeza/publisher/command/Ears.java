package al.tryeza.publisher.command;

import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.Connection;
import al.tryeza.publisher.kafka.Receipts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Hears receipts and notes them, and whether the broker is there at all. */
final class Ears implements Runnable {

    /** The client asks for records at the beginning of a poll and not again within it: short, or receipts are late. */
    private static final Duration POLL = Duration.ofMillis(50);

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Receipts receipts;
    private final Journal journal;
    private final Tally tally;
    private final long caughtUpAt;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private volatile boolean stopped;
    private volatile @Nullable RuntimeException failure;

    /** @param end where the receipts ended when the run began */
    Ears(Receipts receipts, Journal journal, Tally tally, long end) {
        this.receipts = receipts;
        this.journal = journal;
        this.tally = tally;
        this.caughtUpAt = end;
    }

    /** Completed when everything that was there when the run began has been noted. */
    CompletableFuture<Void> caughtUp() {
        return caughtUp;
    }

    @Override
    public void run() {
        var contact = new AtomicLong(System.nanoTime());
        try {
            while (!stopped) {
                listen(contact);
            }
        } catch (IOException full) {
            failure = new UncheckedIOException(full);
        } catch (RuntimeException lost) {
            failure = lost;
        } finally {
            caughtUp.complete(null);
        }
    }

    private void listen(AtomicLong contact) throws IOException {
        try {
            boolean any = false;
            for (var receipt : receipts.poll(POLL)) {
                note(receipt);
                any = true;
            }
            tally.registryAwaySince.set(0);
            if (receipts.position() >= caughtUpAt) {
                caughtUp.complete(null);
            }
            if (any) {
                brokerIsThere(contact);
            } else if (System.nanoTime() - contact.get() > QUIET.toNanos()) {
                lookForBroker(contact);
            }
        } catch (Unreachable registry) {
            tally.registryAwaySince.compareAndSet(0, System.nanoTime());
            tally.heard();
        } catch (KafkaException lost) {
            if (Connection.isRefusal(lost)) {
                throw lost;
            }
        }
    }

    private void note(Receipt receipt) throws IOException {
        if (journal.answer(receipt).isEmpty()) {
            return;
        }
        // before it is taken off, since then the run may look
        if (Decision.stale(receipt)) {
            tally.stale.incrementAndGet();
        }
        if (tally.waiting.remove(receipt.publisherId())) {
            (receipt.accepted() ? tally.accepted : tally.refused).incrementAndGet();
            tally.heard();
        }
    }

    private void lookForBroker(AtomicLong contact) {
        try {
            receipts.end(PATIENCE);
            brokerIsThere(contact);
        } catch (org.apache.kafka.common.errors.TimeoutException away) {
            tally.brokerAwaySince.compareAndSet(0, contact.get());
            tally.heard();
        }
    }

    private void brokerIsThere(AtomicLong contact) {
        contact.set(System.nanoTime());
        tally.brokerAwaySince.set(0);
    }

    /** What made it deaf, where something did. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    void stop() {
        stopped = true;
    }
}
