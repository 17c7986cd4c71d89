package al.tryeza.publisher.kafka;

import al.tryeza.publisher.Account;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Publisher;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.Unreachable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;

/** For programs that go on publishing: one thread hears the receipts and hands each to who waits for it. */
public final class KafkaPublisher implements Publisher {

    /** The client asks for records at the beginning of a poll and not again within it: short, or receipts are late. */
    private static final Duration POLL = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Account account;
    private final Kind kind;
    private final Connection connection;
    private final Map<UUID, CompletableFuture<Receipt>> waiting = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean closed;

    /**
     * Connects.
     *
     * @param kind what is to be published
     * @throws Unreachable with what does not answer, or does not let this institution in
     */
    public KafkaPublisher(Account account, Platform platform, Kind kind) throws Unreachable {
        this.account = account;
        this.kind = kind;
        this.connection = Connection.open(account, platform, kind, Clock.systemUTC());
        try {
            connection.receipts().from(connection.receipts().end(PATIENCE));
        } catch (KafkaException away) {
            connection.close();
            throw Connection.refused(away, account, kind);
        }
        this.reader = Thread.ofPlatform().daemon().name("receipts").start(this::read);
    }

    @Override
    public CompletableFuture<Receipt> publish(Submission submission) {
        if (submission.kind() != kind) {
            throw new IllegalArgumentException("This publisher publishes another kind.");
        }
        var receipt = waiting.computeIfAbsent(submission.publisherId(), _ -> new CompletableFuture<>());
        var outgoing = connection.outgoing();
        outgoing.send(outgoing.seal(submission), failure -> {
            if (failure != null) {
                receipt.completeExceptionally(Connection.refused(failure, account, kind));
                waiting.remove(submission.publisherId(), receipt);
            }
        });
        return receipt;
    }

    private void read() {
        while (!closed) {
            try {
                connection.receipts().poll(POLL).forEach(this::answer);
            } catch (Unreachable | WakeupException laterThen) {
                // the registry is away; the records come again
            } catch (KafkaException lost) {
                fail(Connection.refused(lost, account, kind));
                if (Connection.isRefusal(lost)) {
                    return;
                }
            }
        }
    }

    private void answer(Receipt receipt) {
        if (receipt.faults().stream().anyMatch(fault -> fault.code().equals("stale"))) {
            connection.keys().refresh(Clock.systemUTC().instant());
        }
        var future = waiting.remove(receipt.publisherId());
        if (future != null) {
            future.complete(receipt);
        }
    }

    private void fail(Unreachable reason) {
        waiting.values().forEach(future -> future.completeExceptionally(reason));
        waiting.clear();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        connection.close();
        fail(new Unreachable("The publisher was closed before the platform answered."));
    }
}
