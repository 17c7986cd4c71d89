package al.tryeza.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecidedContent;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.Actor;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.CategoryDecision;
import al.tryeza.events.DataCategory;
import al.tryeza.events.Headers;
import al.tryeza.events.Purpose;
import al.tryeza.events.ReasonCode;
import al.tryeza.events.Structure;
import al.tryeza.messaging.EventCodec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * Accesses as referral-service publishes them. Of a few hundred cases that are worked on at a time each is looked at a number
 * of times, then makes room for a new one.
 */
public final class Accesses {

    private static final String TOPIC = "access-events";
    private static final int OPEN = 400;
    private static final int OFFICERS = 200;
    private static final List<String> INSTITUTIONS =
            List.of("police.vlore", "social.vlore", "health.vlore", "shelter.vatra", "ngo.vlore", "education.vlore");
    private static final String POLICIES = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final EventCodec codec;
    private final int each;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(42);
    private final List<Looked> open = new ArrayList<>();
    private long cases;
    private long position;

    /** A case with the version of its last access. */
    private static final class Looked {
        private final String ref;
        private long version;

        Looked(long number) {
            this.ref = "AL-2026-%08d".formatted(number);
        }
    }

    /**
     * Accesses from the beginning.
     *
     * @param each accesses to each case
     */
    public Accesses(EventCodec codec, int each) {
        this.codec = codec;
        this.each = each;
    }

    /** The next ones. */
    public List<ConsumerRecord<byte[], byte[]>> next(int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            records.add(next());
        }
        return records;
    }

    private ConsumerRecord<byte[], byte[]> next() {
        if (open.size() < OPEN) {
            open.add(new Looked(cases++));
        }
        int place = random.nextInt(open.size());
        Looked looked = open.get(place);
        looked.version++;
        if (looked.version == each) {
            open.set(place, new Looked(cases++));
        }
        return record(looked);
    }

    private ConsumerRecord<byte[], byte[]> record(Looked looked) {
        AccessDecided event = event(looked);
        var headers = new RecordHeaders();
        Structure structure = event.getStructure();
        headers.add(Headers.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(Headers.ID, structure.getId().getBytes(UTF_8));
        headers.add(Headers.TYPE, structure.getType().getBytes(UTF_8));
        headers.add(Headers.SOURCE, structure.getSource().getBytes(UTF_8));
        headers.add(Headers.TIME, structure.getTime().toString().getBytes(UTF_8));
        byte[] key = looked.ref.getBytes(UTF_8);
        byte[] value = codec.encode(event);
        return new ConsumerRecord<>(
                TOPIC,
                0,
                position++,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                key.length,
                value.length,
                key,
                value,
                headers,
                java.util.Optional.empty());
    }

    private AccessDecided event(Looked looked) {
        int officer = random.nextInt(OFFICERS);
        boolean granted = random.nextInt(10) != 0;
        var decision = granted ? AccessDecision.GRANTED : AccessDecision.DENIED;
        return new AccessDecided(
                new Structure(
                        id(),
                        "al.tryeza.AccessDecided",
                        "/referral-service",
                        looked.version,
                        Instant.now().truncatedTo(ChronoUnit.MICROS)),
                new Actor("officer." + officer, INSTITUTIONS.get(officer % INSTITUTIONS.size()), "table-member"),
                new CaseSubject(looked.ref, "AL-12"),
                new AccessDecidedContent(
                        id(),
                        decision,
                        Purpose.CASE_MANAGEMENT,
                        ReasonCode.ASSESSMENT,
                        List.of(asked(DataCategory.IDENTITY, granted), asked(DataCategory.CONTACT, granted)),
                        POLICIES,
                        random.nextInt(100) == 0));
    }

    private static CategoryDecision asked(DataCategory category, boolean granted) {
        return new CategoryDecision(
                category, granted, granted ? List.of("grant-of-a-case-manager") : List.of(), List.of(), null);
    }

    private String id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() & ~(3L << 62)) | (1L << 63))
                .toString();
    }
}
