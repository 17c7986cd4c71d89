package al.tryeza.publisher.kafka;

import al.tryeza.events.Topic;
import al.tryeza.publisher.Account;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.seal.Sealer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends sealed records, many at a time, each once. A broker that is away is waited for: what was handed over goes out when
 * it is back.
 */
public final class Outgoing implements AutoCloseable {

    /** As the intake topics take it. */
    private static final int LARGEST = 2 * 1024 * 1024;

    private static final long BUFFER = 32L * 1024 * 1024;
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final String institution;
    private final String suffix;
    private final Sealer sealer;
    private final Records records;
    private final Clock clock;
    private final KafkaProducer<byte[], byte[]> producer;

    Outgoing(Account account, Platform platform, Sealer sealer, Records records, Clock clock) {
        this.institution = account.institution();
        this.suffix = platform.topicSuffix();
        this.sealer = sealer;
        this.records = records;
        this.clock = clock;
        this.producer =
                new KafkaProducer<>(settings(account.kafka()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(Map<String, Object> account) {
        var settings = new HashMap<>(account);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER);
        // never given up: whoever gives up a record whose fate is unknown cannot say whether it was sent
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        return settings;
    }

    /** The name of the topic for a kind. */
    static String topic(Kind kind, String suffix) {
        return switch (kind) {
                    case REFERRAL -> Topic.INTAKE_REFERRALS.topicName();
                    case CASE_UPDATE -> Topic.INTAKE_CASE_UPDATES.topicName();
                    case IDENTIFICATION -> Topic.INTAKE_IDENTIFICATIONS.topicName();
                }
                + suffix;
    }

    /** What is ready to go. */
    // handed through, compared by nobody
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(Submission submission, byte[] value) {

        /** Never the bytes. */
        @Override
        public String toString() {
            return submission.toString();
        }
    }

    /** Signs and seals; may be called by several threads. */
    public Sealed seal(Submission submission) {
        return new Sealed(
                submission, records.encode(institution, submission, sealer.seal(submission, clock.instant())));
    }

    /**
     * Sends; blocks while there is no room.
     *
     * @param done told once, by another thread: null when the broker has it, the client's exception where it will not take
     *     it
     */
    public void send(Sealed sealed, Consumer<@Nullable Exception> done) {
        var submission = sealed.submission();
        var record = new ProducerRecord<>(
                topic(submission.kind(), suffix),
                submission.publisherId().toString().getBytes(StandardCharsets.US_ASCII),
                sealed.value());
        try {
            // the callback tells the same
            var _ = producer.send(record, (_, failure) -> done.accept(failure));
        } catch (KafkaException refused) {
            done.accept(refused);
        }
    }

    /** Sends what is waiting without delay. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
