package al.tryeza.publisher.command;

import al.tryeza.publisher.Fault;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.Connection;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Publishes an input: reads it in passes, sends in each what has to go out, and waits for the receipts. A further pass is
 * for lines that the platform found stale or the broker did not take.
 */
final class Run {

    private static final int BATCH = 256;
    private static final int BATCH_BYTES = 4 * 1024 * 1024;
    private static final int PASSES = 3;
    private static final Duration TICK = Duration.ofMillis(50);

    private final Connection connection;
    private final Kind kind;
    private final Input input;
    private final Journal journal;
    private final Digests digests;
    private final Tally tally;
    private final Ears ears;
    private final Duration patience;
    private final Function<Throwable, Unreachable> meaning;
    private final AtomicReference<@Nullable Throwable> refusal = new AtomicReference<>();
    private final Map<Integer, Fault> refusedHere = new HashMap<>();

    /** A line that goes out. */
    private record Going(Line line, Sent sent) {}

    Run(
            Connection connection,
            Kind kind,
            Input input,
            Journal journal,
            Digests digests,
            Tally tally,
            Ears ears,
            Duration patience,
            Function<Throwable, Unreachable> meaning) {
        this.connection = connection;
        this.kind = kind;
        this.input = input;
        this.journal = journal;
        this.digests = digests;
        this.tally = tally;
        this.ears = ears;
        this.patience = patience;
        this.meaning = meaning;
    }

    /**
     * Does all of it.
     *
     * @throws Unreachable where the broker turned against us meanwhile
     */
    Summary publish() throws IOException, Unreachable, InterruptedException {
        ears.caughtUp().join();
        for (int pass = 1; pass <= PASSES; pass++) {
            pass();
            connection.outgoing().flush();
            awaitReceipts();
            if (!input.repeatable() || tally.stale.getAndSet(0) == 0) {
                break;
            }
            connection.keys().refresh(Clock.systemUTC().instant());
        }
        return Summary.of(tally.read.get(), journal, refusedHere);
    }

    private void pass() throws IOException, Unreachable {
        refusedHere.clear();
        tally.read.set(0);
        var batch = new ArrayList<Going>();
        int bytes = 0;
        try (var lines = new Lines(input.open())) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var going = decide(line.get());
                tally.read.set(line.get().number());
                if (going.isPresent()) {
                    batch.add(going.get());
                    bytes += line.get().body().length;
                }
                if (!batch.isEmpty() && (!input.repeatable() || batch.size() >= BATCH || bytes >= BATCH_BYTES)) {
                    send(batch);
                    batch.clear();
                    bytes = 0;
                }
            }
        }
        send(batch);
    }

    private Optional<Going> decide(Line line) throws IOException {
        if (line.blank() && journal.sent(line.number()).isEmpty()) {
            return Optional.empty();
        }
        var digest = digests.of(line.body());
        return switch (Decision.of(line, digest, journal.sent(line.number()))) {
            case Decision.SendNew _ ->
                Optional.of(new Going(line, journal.assign(line.number(), UUID.randomUUID(), digest)));
            case Decision.SendAgain again -> Optional.of(new Going(line, again.before()));
            case Decision.Answered _ -> Optional.empty();
            case Decision.Refuse refuse -> {
                refusedHere.put(line.number(), refuse.fault());
                yield Optional.empty();
            }
        };
    }

    /** Ids are safe before their lines go out: a crash between the two sends a line again under the id it had. */
    private void send(List<Going> batch) throws IOException, Unreachable {
        journal.force();
        var sealed = batch.parallelStream()
                .map(going -> connection
                        .outgoing()
                        .seal(new Submission(
                                going.sent().id(), kind, going.line().body())))
                .toList();
        for (var each : sealed) {
            stopWhereRefused();
            tally.waiting.add(each.submission().publisherId());
            tally.sent.incrementAndGet();
            connection.outgoing().send(each, failure -> {
                if (failure == null) {
                    tally.heard();
                } else {
                    refusal.compareAndSet(null, failure);
                }
            });
        }
    }

    private void awaitReceipts() throws InterruptedException, Unreachable {
        tally.heard();
        while (!tally.waiting.isEmpty() && System.nanoTime() - tally.news.get() < patience.toNanos()) {
            stopWhereRefused();
            Thread.sleep(TICK);
        }
        stopWhereRefused();
    }

    private void stopWhereRefused() throws Unreachable {
        var failure = refusal.get();
        if (failure != null) {
            throw meaning.apply(failure);
        }
        var deaf = ears.failure();
        if (deaf != null) {
            throw meaning.apply(deaf);
        }
    }
}
