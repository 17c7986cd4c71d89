package al.tryeza.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.events.AccessDecided;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends accesses to the broker in the place of referral-service, which nothing of is then measured. */
final class AccessSender implements AutoCloseable {

    private static final int EACH = 20;

    private final AccessEvents events = new AccessEvents(EACH);
    private final int contentId;
    private final KafkaProducer<byte[], byte[]> producer;
    private Future<RecordMetadata> last = CompletableFuture.completedFuture(null);
    private volatile @Nullable Exception failed;

    /**
     * A sender.
     *
     * @param client settings of a client with all rights
     * @param contentId under which the registry has the schema
     */
    AccessSender(Map<String, Object> client, int contentId) {
        this.contentId = contentId;
        var settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("linger.ms", 2);
        settings.put("batch.size", 65_536);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends one; gives the id of the event. */
    UUID send() {
        AccessEvents.Access access = events.next();
        var record = new ProducerRecord<>(AccessEvents.TOPIC, access.key().getBytes(UTF_8), encoded(access.event()));
        access.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        last = producer.send(record, (_, fault) -> {
            if (fault != null) {
                failed = fault;
            }
        });
        return UUID.fromString(access.event().getStructure().getId());
    }

    /** Waits until the broker has them all. */
    void flush() {
        producer.flush();
        if (failed != null || !last.isDone()) {
            throw new IllegalStateException("the broker did not take an access", failed);
        }
    }

    private byte[] encoded(AccessDecided event) {
        var bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(ByteBuffer.allocate(1 + Integer.BYTES)
                .put((byte) 0)
                .putInt(contentId)
                .array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(event.getSchema(), SpecificData.getForClass(event.getClass()))
                    .write(event, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
