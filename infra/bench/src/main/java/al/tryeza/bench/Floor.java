package al.tryeza.bench;

import al.tryeza.bench.Shape.Rows;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The least that any platform of this shape has to do, without a line of business: rows in a transaction, records in a
 * Kafka transaction, a consumer with rows in a transaction, records again, a consumer with rows again; the same number
 * of rows and records and bytes, on the same servers. Each hop takes together what has come. What is published comes as
 * one record more, through a consumer in place of a door, and is answered by one more.
 */
final class Floor implements AutoCloseable {

    private static final String INTAKE = "bench-floor-intake";
    private static final String RECEIPTS = "bench-floor-receipts";
    private static final String CASES = "bench-floor-cases";
    private static final String NOTICES = "bench-floor-notices";
    private static final int MOST_TOGETHER = 100;
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Longer than a consumer looks for records before it looks whether it may. */
    private static final Duration AWAKE = Duration.ofMillis(300);

    private final FloorTables tables;
    private final FloorBroker broker;
    private final BlockingQueue<String> accepted = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> toTell = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private final Map<String, Instant> audited = new ConcurrentHashMap<>();
    private final AtomicInteger recordsAudited = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Shape shape;
    private volatile boolean resting = true;
    private volatile boolean ending;

    private Floor(FloorTables tables, FloorBroker broker, Shape shape) {
        this.tables = tables;
        this.broker = broker;
        this.shape = shape;
    }

    /** @param shape of what comes first */
    static Floor start(Platform platform, Shape shape) throws SQLException, InterruptedException {
        var tables = FloorTables.make(platform);
        var broker = FloorBroker.make(platform, List.of(INTAKE, RECEIPTS, CASES, NOTICES));
        var floor = new Floor(tables, broker, shape);
        floor.thread("floor-door", () -> floor.consume("accepted", List.of(INTAKE), floor::accept));
        floor.thread("floor-relay", () -> floor.relay("floor-1", floor.accepted, List.of(CASES, RECEIPTS)));
        floor.thread("floor-telling", () -> floor.consume("told", List.of(CASES), floor::tell));
        floor.thread("floor-second-relay", () -> floor.relay("floor-2", floor.toTell, List.of(NOTICES)));
        floor.thread("floor-audit", () -> floor.consume("audited", List.of(CASES, RECEIPTS, NOTICES), floor::audit));
        floor.thread("floor-client", () -> floor.consume("answered", List.of(RECEIPTS), floor::answer));
        return floor;
    }

    /** From now on referrals of that shape come; all that came before has gone through. */
    void begin(Shape next) throws InterruptedException {
        shape = next;
        told.clear();
        audited.clear();
        recordsAudited.set(0);
        resting = false;
        Thread.sleep(AWAKE);
    }

    /** Until the next begin nothing is asked of the broker. */
    void rest() {
        resting = true;
    }

    /** Takes one referral in, as posted. */
    String post(String id) {
        try {
            tables.insertAtDoor("accepted", shape.referral());
            accepted.add(id);
            return id;
        } catch (SQLException failed) {
            throw new IllegalStateException("the floor gave way", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** Publishes one referral and waits for its receipt. */
    String publish(String id) {
        var answer = new CompletableFuture<String>();
        answers.put(id, answer);
        // what fails is not answered
        var _ = broker.publisher()
                .send(new ProducerRecord<>(
                        INTAKE, id, new byte[shape.published().bytes()]));
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unanswered) {
            throw new IllegalStateException("the floor gave way", unanswered);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private void thread(String name, Work work) {
        threads.add(Thread.ofPlatform().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (SQLException failed) {
                throw new IllegalStateException("the floor gave way", failed);
            }
        }));
    }

    private Rows records(String topic) {
        return switch (topic) {
            case INTAKE -> shape.published();
            case RECEIPTS -> shape.receipts();
            case CASES -> shape.caseEvents();
            default -> shape.notificationEvents();
        };
    }

    private void relay(String id, BlockingQueue<String> queue, List<String> topics) throws InterruptedException {
        try (var producer = broker.relay(id)) {
            producer.initTransactions();
            while (!ending) {
                String first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, MOST_TOGETHER);
                    producer.beginTransaction();
                    for (String each : batch) {
                        for (String topic : topics) {
                            for (int record = 0; record < records(topic).number(); record++) {
                                // what fails makes the commit fail
                                var _ = producer.send(new ProducerRecord<>(
                                        topic, each, new byte[records(topic).bytes()]));
                            }
                        }
                    }
                    producer.commitTransaction();
                }
            }
        }
    }

    private interface Hop {
        /** What is to be done about these records; where there are rows to it they are written by then. */
        void take(List<ConsumerRecord<String, byte[]>> records);
    }

    /** Rows of records that come together are written in one transaction. */
    private void consume(String table, List<String> topics, Hop hop) throws SQLException, InterruptedException {
        try (var consumer = broker.consumer(table, topics);
                var database = tables.connect()) {
            while (!ending) {
                if (resting) {
                    consumer.pause(consumer.assignment());
                } else {
                    consumer.resume(consumer.paused());
                }
                var polled = consumer.poll(Duration.ofMillis(50));
                if (!polled.isEmpty()) {
                    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
                    polled.forEach(records::add);
                    Rows rows = rows(table);
                    if (rows.number() > 0) {
                        int ofReferral = topics.stream()
                                .mapToInt(topic -> records(topic).number())
                                .sum();
                        FloorTables.insert(
                                database,
                                table,
                                new Rows(
                                        Math.max(1, Math.ceilDiv(rows.number() * records.size(), ofReferral)),
                                        rows.bytes()));
                        database.commit();
                    }
                    hop.take(records);
                }
            }
        }
    }

    private Rows rows(String table) {
        return switch (table) {
            case "accepted" -> shape.referral();
            case "told" -> shape.notification();
            case "audited" -> shape.audit();
            default -> new Rows(0, 0);
        };
    }

    private void accept(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> accepted.add(record.key()));
    }

    private void tell(List<ConsumerRecord<String, byte[]>> records) {
        Instant moment = Instant.now();
        Set<String> fresh = new HashSet<>();
        records.forEach(record -> fresh.add(record.key()));
        fresh.removeIf(id -> told.put(id, moment) != null);
        toTell.addAll(fresh);
    }

    private void audit(List<ConsumerRecord<String, byte[]>> records) {
        Instant moment = Instant.now();
        records.stream()
                .filter(record -> record.topic().equals(CASES))
                .forEach(record -> audited.put(record.key(), moment));
        recordsAudited.addAndGet(records.size());
    }

    private void answer(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> {
            var answer = answers.remove(record.key());
            if (answer != null) {
                answer.complete(record.key());
            }
        });
    }

    /** Waits until all of these have come through. */
    void await(Set<String> ids) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        int records = ids.size() * shape.recordsAudited();
        while (!(told.keySet().containsAll(ids) && recordsAudited.get() >= records)) {
            if (Instant.now().isAfter(end) || threads.stream().anyMatch(thread -> !thread.isAlive())) {
                throw new IllegalStateException("The floor did not come to rest.");
            }
            Thread.sleep(LOOK);
        }
    }

    Map<String, Instant> told() {
        return Map.copyOf(told);
    }

    Map<String, Instant> audited() {
        return Map.copyOf(audited);
    }

    @Override
    public void close() throws SQLException {
        ending = true;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        broker.close();
        tables.close();
    }
}
