package al.tryeza.bench;

import al.tryeza.bench.Shape.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The least that any platform of this shape has to do, without a line of business: a transaction in PostgreSQL, records
 * in a Kafka transaction, a consumer with a transaction in PostgreSQL, records again, a consumer with a transaction
 * again; the same number of rows and records and bytes, on the same servers. Each hop takes together what has come.
 */
final class Floor implements AutoCloseable {

    private static final String CASES = "bench-floor-cases";
    private static final String NOTICES = "bench-floor-notices";
    private static final int PARTITIONS = 3;
    private static final int DOORS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;
    private final Shape shape;
    private final BlockingQueue<Connection> doors = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> accepted = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> toldQueue = new LinkedBlockingQueue<>();
    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private final Map<String, Instant> audited = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    private Floor(Platform platform, Shape shape) {
        this.platform = platform;
        this.shape = shape;
    }

    static Floor start(Platform platform, Shape shape) throws SQLException, InterruptedException {
        var floor = new Floor(platform, shape);
        floor.prepare();
        floor.thread("floor-relay", () -> floor.relay("floor-1", floor.accepted, CASES, shape.caseEvents()));
        floor.thread("floor-telling", () -> floor.consume("told", List.of(CASES), shape.notification(), floor::tell));
        floor.thread(
                "floor-second-relay",
                () -> floor.relay("floor-2", floor.toldQueue, NOTICES, shape.notificationEvents()));
        floor.thread(
                "floor-audit", () -> floor.consume("audited", List.of(CASES, NOTICES), shape.audit(), floor::audit));
        return floor;
    }

    private void prepare() throws SQLException, InterruptedException {
        try (Connection server = platform.database("postgres");
                var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE floor");
        }
        try (Connection database = platform.database("floor");
                var statement = database.createStatement()) {
            for (String table : List.of("accepted", "told", "audited")) {
                statement.execute(
                        "CREATE TABLE %s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea NOT NULL)"
                                .formatted(table));
            }
        }
        for (int door = 0; door < DOORS; door++) {
            Connection connection = platform.database("floor");
            connection.setAutoCommit(false);
            doors.add(connection);
        }
        try (var admin = platform.topics().connect()) {
            admin.createTopics(List.of(
                            new NewTopic(CASES, PARTITIONS, (short) 1), new NewTopic(NOTICES, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the topics of the floor could not be made", refused.getCause());
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

    /** Takes one referral in. */
    String post(String id) {
        try {
            Connection door = doors.take();
            try {
                insert(door, "accepted", shape.referral().number(), shape.referral());
                door.commit();
            } finally {
                doors.add(door);
            }
            accepted.add(id);
            return id;
        } catch (SQLException failed) {
            throw new IllegalStateException("the floor gave way", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    private static void insert(Connection connection, String table, int number, Rows rows) throws SQLException {
        byte[][] bodies = new byte[number][rows.bytes()];
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO %s (body) SELECT unnest(?::bytea[])".formatted(table))) {
            statement.setObject(1, bodies);
            statement.executeUpdate();
        }
    }

    private void relay(String id, BlockingQueue<String> queue, String topic, Rows records) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(platform.kafkaClient());
        settings.put("transactional.id", id);
        settings.put("batch.size", 128 * 1024);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            while (!ending) {
                String first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, 100);
                    producer.beginTransaction();
                    for (String each : batch) {
                        for (int record = 0; record < records.number(); record++) {
                            // what fails makes the commit fail
                            var _ = producer.send(new ProducerRecord<>(topic, each, new byte[records.bytes()]));
                        }
                    }
                    producer.commitTransaction();
                }
            }
        }
    }

    private interface Committed {
        void at(Instant moment, Iterable<ConsumerRecord<String, byte[]>> records);
    }

    private void consume(String table, List<String> topics, Rows rows, Committed committed)
            throws SQLException, InterruptedException {
        Map<String, Object> settings = new HashMap<>(platform.kafkaClient());
        settings.put("group.id", "bench-floor-" + table);
        settings.put("group.protocol", "consumer");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        int recordsOfReferral = shape.caseEvents().number()
                + (topics.contains(NOTICES) ? shape.notificationEvents().number() : 0);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                Connection database = platform.database("floor")) {
            database.setAutoCommit(false);
            consumer.subscribe(topics);
            while (!ending) {
                var records = consumer.poll(Duration.ofMillis(100));
                if (!records.isEmpty()) {
                    int number = Math.max(1, Math.ceilDiv(rows.number() * records.count(), recordsOfReferral));
                    insert(database, table, number, rows);
                    database.commit();
                    committed.at(Instant.now(), records);
                }
            }
        }
    }

    private void tell(Instant moment, Iterable<ConsumerRecord<String, byte[]>> records) {
        Set<String> fresh = new HashSet<>();
        records.forEach(record -> fresh.add(record.key()));
        fresh.removeIf(id -> told.put(id, moment) != null);
        toldQueue.addAll(fresh);
    }

    private void audit(Instant moment, Iterable<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> {
            if (record.topic().equals(CASES)) {
                audited.put(record.key(), moment);
            }
        });
    }

    /** Waits until all of these have come through. */
    void await(Set<String> ids) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!(told.keySet().containsAll(ids) && audited.keySet().containsAll(ids))) {
            if (Instant.now().isAfter(end) || threads.stream().anyMatch(thread -> !thread.isAlive())) {
                throw new IllegalStateException("The floor did not come to rest.");
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    Map<String, Instant> told() {
        return Map.copyOf(told);
    }

    Map<String, Instant> audited() {
        return Map.copyOf(audited);
    }

    @Override
    public void close() {
        ending = true;
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        for (Connection door : doors) {
            try {
                door.close();
            } catch (SQLException gone) {
                // it was to be closed
            }
        }
    }
}
