package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.EventCatalogue;
import al.tryeza.local.demo.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import tools.jackson.databind.JsonNode;

/**
 * An event that was damaged between two services: its case waits, and nothing else; repaired, it is applied with what
 * waited behind it, in order.
 */
final class ParkedEvents {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TOPIC = "case-events";
    private static final int PREFIX = 5;
    private static final String ROUTED = "al.tryeza.ReferralRouted";

    private final Newcomer newcomer;
    private final Broker broker;
    private final Platform platform;

    /** An event of a case that nobody opened, and what it should have been. */
    // handed through, compared by nobody
    @SuppressWarnings("ArrayRecordComponent")
    private record Event(String type, byte[] value, List<Header> headers) {}

    ParkedEvents(Newcomer newcomer) throws Exception {
        this.newcomer = newcomer;
        this.broker = Broker.asSuperuser(newcomer);
        this.platform = new Platform(newcomer.endpoints());
    }

    /** @param model a case that was routed and then identified; its events are published again as another's */
    void play(String model) throws Exception {
        String ref = "DAMAGED" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        List<Event> events = new ArrayList<>();
        // a receipt may be there before the event of the case is
        for (ConsumerRecord<byte[], byte[]> record :
                await().atMost(PATIENCE).until(() -> broker.read(TOPIC, model), all -> all.size() == 4)) {
            events.add(of(record, ref));
        }
        byte[] routed = new byte[0];
        for (Event event : events) {
            if (event.type().equals(ROUTED)) {
                routed = event.value();
            }
            broker.write(
                    TOPIC, ref, event.type().equals(ROUTED) ? new byte[] {1, 2, 3} : event.value(), event.headers());
        }

        String table = await().atMost(PATIENCE)
                .until(newcomer::letters, said -> said.contains("2 wait: 1 BEHIND_PARKED, 1 NOT_AN_EVENT"));
        String parked = LettersAtTheDoor.id(table, "NOT_AN_EVENT");
        assertThat(parked).startsWith("notification/");
        assertThat(kinds(ref)).isEmpty();
        Path repaired = Files.write(newcomer.file("repaired.bin"), routed);
        newcomer.says(0, "dead-letters", "repair", parked, repaired.toString())
                .contains("2 applied, 0 of its key still wait");
        newcomer.says(0, "dead-letters", "list").isEqualTo("Nothing waits.\n");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kinds(ref)).hasSize(2).contains("IDENTIFICATION_RECORDED"));
    }

    /** What the table's secretary is told of a case. */
    private List<String> kinds(String ref) throws IOException, InterruptedException {
        List<String> kinds = new ArrayList<>();
        for (JsonNode item : platform.list("TRYEZA_NOTIFICATION_URL", "/api/inbox", "secretary.vlore")) {
            if (item.path("caseRef").asString("").equals(ref)) {
                kinds.add(item.path("kind").asString(""));
            }
        }
        return kinds;
    }

    private static Event of(ConsumerRecord<byte[], byte[]> record, String ref) throws IOException {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        String id = UUID.randomUUID().toString();
        List<Header> headers = new ArrayList<>();
        for (Header header : record.headers()) {
            headers.add(
                    switch (header.key()) {
                        case "ce_id" -> new RecordHeader(header.key(), id.getBytes(StandardCharsets.UTF_8));
                        case "ce_subject" -> new RecordHeader(header.key(), ref.getBytes(StandardCharsets.UTF_8));
                        default -> header;
                    });
        }
        return new Event(type, rewritten(record.value(), schema(type), id, ref), headers);
    }

    private static Schema schema(String type) {
        return EventCatalogue.all()
                .filter(schema -> type.equals("al.tryeza." + schema.getName()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] rewritten(byte[] value, Schema schema, String id, String ref) throws IOException {
        GenericRecord event = new GenericDatumReader<GenericRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null));
        ((GenericRecord) event.get("structure")).put("id", id);
        ((GenericRecord) event.get("subject")).put("caseRef", ref);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(value, 0, PREFIX);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(event, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }
}
