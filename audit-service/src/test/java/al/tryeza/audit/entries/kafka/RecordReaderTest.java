package al.tryeza.audit.entries.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.TestEvents;
import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.EntryCode;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.TopicKind;
import al.tryeza.events.Actor;
import al.tryeza.events.CaseOpened;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.Headers;
import al.tryeza.events.Structure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final CatalogueCodec codec = new CatalogueCodec();
    private final RecordReader reader = new RecordReader(codec, Clock.fixed(NOW, ZoneOffset.UTC));
    private final CaseOpened event = TestEvents.caseOpened("K7", 3);

    @Test
    void an_event_is_read_whole() {
        var record = sent("case-events", event);
        RecordReader.Read read = reader.read(record);
        assertThat(read.event()).isEqualTo(event);
        assertThat(read.entry().code()).isNull();
        assertThat(read.entry().facts())
                .isEqualTo(new Facts(
                        "K7",
                        3,
                        event.getStructure().getTime(),
                        "K7",
                        "vatra.worker",
                        "shelter.vatra",
                        "table-member"));
        assertThat(read.entry().envelope().eventId())
                .isEqualTo(UUID.fromString(event.getStructure().getId()));
        assertThat(read.entry().arrival().topic()).isEqualTo("case-events");
        assertThat(read.entry().arrival().kind()).isEqualTo(TopicKind.GAPLESS);
        assertThat(read.entry().arrival().receivedAt()).isEqualTo(NOW);
        assertThat(read.entry().schemaId()).isZero();
    }

    @Test
    void key_value_and_every_header_are_kept_as_received() {
        var record = sent("case-events", event);
        record.headers().add("twice", new byte[] {1}).add("twice", null).add("\0", new byte[0]);
        var arrival = reader.read(record).entry().arrival();
        assertThat(arrival.key()).isEqualTo(Bytes.of("K7".getBytes(UTF_8)));
        assertThat(arrival.value()).isEqualTo(Bytes.of(record.value()));
        assertThat(arrival.headers()).hasSize(2 * (4 + 3)).contains(Bytes.of(new byte[] {0}));
        assertThat(arrival.headers().get(11)).isNull();
    }

    @Test
    void a_record_without_headers_has_no_id() {
        assertThat(code(record("case-events", "K7", codec.encode(event), Map.of())))
                .isEqualTo(EntryCode.NO_CE_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "8c0c8d5e43a34f0b9d3c6f5d0a1b2c3d", "not a uuid", "\0"})
    void an_id_that_is_no_uuid_is_none(String id) {
        assertThat(code(sent("case-events", event, Headers.ID, id))).isEqualTo(EntryCode.NO_CE_ID);
    }

    @Test
    void a_record_without_a_value_is_kept_under_a_code() {
        assertThat(code(record("directory", "OFFICER:x", null, headers(event)))).isEqualTo(EntryCode.NO_VALUE);
    }

    @Test
    void bytes_that_are_no_event_are_undecodable() {
        byte[] whole = codec.encode(event);
        assertThat(code(record("case-events", "K7", new byte[0], headers(event))))
                .isEqualTo(EntryCode.UNDECODABLE);
        assertThat(code(record("case-events", "K7", "{}".getBytes(UTF_8), headers(event))))
                .isEqualTo(EntryCode.UNDECODABLE);
        for (int length = 5; length < whole.length; length++) {
            assertThat(code(record("case-events", "K7", Arrays.copyOf(whole, length), headers(event))))
                    .isEqualTo(EntryCode.UNDECODABLE);
        }
        assertThat(code(record("case-events", "K7", Arrays.copyOf(whole, whole.length + 1), headers(event))))
                .isEqualTo(EntryCode.UNDECODABLE);
    }

    @Test
    void a_content_id_that_nobody_knows_is_an_unknown_schema() {
        byte[] value = codec.encode(event);
        value[1] = 1;
        assertThat(code(record("case-events", "K7", value, headers(event)))).isEqualTo(EntryCode.UNKNOWN_SCHEMA);
    }

    @Test
    void header_record_and_topic_must_agree_on_the_type() {
        assertThat(code(sent("case-events", event, Headers.TYPE, "al.tryeza.CaseViewed")))
                .isEqualTo(EntryCode.TYPE_MISMATCH);
        assertThat(code(sent("access-events", event))).isEqualTo(EntryCode.TYPE_MISMATCH);
        assertThat(code(sent("case-events", with(structure("CaseViewed", TestEvents.REFERRAL, 1, NOW)))))
                .isEqualTo(EntryCode.TYPE_MISMATCH);
    }

    @Test
    void header_and_record_must_agree_on_the_id() {
        assertThat(code(sent("case-events", event, Headers.ID, UUID.randomUUID().toString())))
                .isEqualTo(EntryCode.ID_MISMATCH);
    }

    @Test
    void header_and_record_must_agree_on_a_source_that_writes_the_topic() {
        assertThat(code(sent("case-events", event, Headers.SOURCE, TestEvents.NOTIFICATION)))
                .isEqualTo(EntryCode.SOURCE_MISMATCH);
        assertThat(code(sent("case-events", with(structure("CaseOpened", TestEvents.NOTIFICATION, 1, NOW)))))
                .isEqualTo(EntryCode.SOURCE_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void a_version_below_one_is_illegal(long version) {
        assertThat(code(sent("case-events", with(structure("CaseOpened", TestEvents.REFERRAL, version, NOW)))))
                .isEqualTo(EntryCode.ILLEGAL_VALUE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 9_000_000_000_000_000L})
    void a_time_out_of_this_world_is_illegal(long millis) {
        var time = Instant.ofEpochMilli(millis);
        assertThat(code(sent("case-events", with(structure("CaseOpened", TestEvents.REFERRAL, 1, time)))))
                .isEqualTo(EntryCode.ILLEGAL_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "nul\0", "Gjirokastër", "\n"})
    void an_id_that_cannot_be_one_is_illegal(String id) {
        var subject = new CaseSubject(id, "AL-12");
        var actor = new Actor(id, "shelter.vatra", "table-member");
        assertThat(code(sent(
                        "case-events",
                        new CaseOpened(event.getStructure(), event.getActor(), subject, event.getContent()))))
                .isEqualTo(EntryCode.ILLEGAL_VALUE);
        assertThat(code(sent(
                        "case-events",
                        new CaseOpened(event.getStructure(), actor, event.getSubject(), event.getContent()))))
                .isEqualTo(EntryCode.ILLEGAL_VALUE);
        assertThat(code(record("case-events", id, codec.encode(event), headers(event))))
                .isEqualTo(EntryCode.ILLEGAL_VALUE);
    }

    @Test
    void a_dead_letter_may_hold_any_event_from_any_service() {
        assertThat(code(sent("case-events-dlt", event))).isNull();
        assertThat(code(sent("case-events-dlt", TestEvents.directoryChanged("x", 1))))
                .isNull();
    }

    @Test
    void whatever_the_bytes_it_is_an_entry() {
        var random = new Random(11);
        byte[] whole = codec.encode(event);
        var codes = new EnumMap<EntryCode, Integer>(EntryCode.class);
        for (int round = 0; round < 20_000; round++) {
            byte[] value = round % 2 == 0 ? new byte[random.nextInt(200)] : whole.clone();
            if (round % 2 == 0) {
                random.nextBytes(value);
            } else {
                value[5 + random.nextInt(value.length - 5)] = (byte) random.nextInt();
            }
            EntryCode code = code(record("case-events", "K7", value, headers(event)));
            if (code != null) {
                codes.merge(code, 1, Integer::sum);
            }
        }
        assertThat(codes).containsKeys(EntryCode.UNDECODABLE, EntryCode.ID_MISMATCH, EntryCode.TYPE_MISMATCH);
        assertThat(codes).doesNotContainKey(EntryCode.NO_CE_ID);
    }

    private @Nullable EntryCode code(ConsumerRecord<byte[], byte[]> record) {
        return reader.read(record).entry().code();
    }

    private CaseOpened with(Structure structure) {
        return new CaseOpened(structure, event.getActor(), event.getSubject(), event.getContent());
    }

    private static Structure structure(String type, String source, long version, Instant time) {
        return new Structure(UUID.randomUUID().toString(), "al.tryeza." + type, source, version, time);
    }

    private ConsumerRecord<byte[], byte[]> sent(String topic, SpecificRecord sent, String... changed) {
        var headers = new LinkedHashMap<>(headers(sent));
        for (int name = 0; name < changed.length; name += 2) {
            headers.put(changed[name], changed[name + 1]);
        }
        return record(topic, "K7", codec.encode(sent), headers);
    }

    private static Map<String, String> headers(SpecificRecord sent) {
        var structure = (Structure) sent.get(0);
        var headers = new LinkedHashMap<String, String>();
        headers.put(Headers.ID, structure.getId());
        headers.put(Headers.TYPE, "al.tryeza." + sent.getSchema().getName());
        headers.put(Headers.SOURCE, structure.getSource());
        headers.put(Headers.TIME, structure.getTime().toString());
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> record(
            String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        var record = new ConsumerRecord<>(topic, 0, 5L, key.getBytes(UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
