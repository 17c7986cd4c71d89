package al.tryeza.bench;

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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Accesses as referral-service publishes them. Of a few hundred cases that are worked on at a time each is looked at a number
 * of times, then makes room for a new one.
 */
public final class AccessEvents {

    /** Where they are published. */
    public static final String TOPIC = "access-events";

    private static final int OPEN = 400;
    private static final int OFFICERS = 200;
    private static final List<String> INSTITUTIONS =
            List.of("police.vlore", "social.vlore", "health.vlore", "shelter.vatra", "ngo.vlore", "education.vlore");
    private static final String POLICIES = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final int each;
    private final String year;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(System.nanoTime());
    private final List<Looked> open = new ArrayList<>();
    private long cases;

    /** A case with the version of its last access. */
    private static final class Looked {
        private final String ref;
        private long version;

        Looked(String ref) {
            this.ref = ref;
        }
    }

    /**
     * An access.
     *
     * @param key of its record
     */
    public record Access(String key, AccessDecided event) {

        /** The headers of its record. */
        public Map<String, String> headers() {
            Structure structure = event.getStructure();
            var headers = new LinkedHashMap<String, String>();
            headers.put(Headers.SPEC_VERSION, "1.0");
            headers.put(Headers.ID, structure.getId());
            headers.put(Headers.TYPE, structure.getType());
            headers.put(Headers.SOURCE, structure.getSource());
            headers.put(Headers.TIME, structure.getTime().toString());
            return headers;
        }
    }

    /**
     * Accesses to cases that nobody has looked at before.
     *
     * @param each accesses to each case
     */
    public AccessEvents(int each) {
        this.each = each;
        this.year = "AL-2026-%04x".formatted(random.nextInt(0x10000));
    }

    /** The next one. */
    public Access next() {
        while (open.size() < OPEN) {
            open.add(fresh());
        }
        int place = random.nextInt(open.size());
        Looked looked = open.get(place);
        looked.version++;
        if (looked.version == each) {
            open.set(place, fresh());
        }
        return new Access(looked.ref, event(looked));
    }

    private Looked fresh() {
        return new Looked("%s%08d".formatted(year, cases++));
    }

    private AccessDecided event(Looked looked) {
        int officer = random.nextInt(OFFICERS);
        boolean granted = random.nextInt(10) != 0;
        var structure = new Structure(
                id(),
                "al.tryeza.AccessDecided",
                "/referral-service",
                looked.version,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
        return new AccessDecided(
                structure,
                new Actor("officer." + officer, INSTITUTIONS.get(officer % INSTITUTIONS.size()), "table-member"),
                new CaseSubject(looked.ref, "AL-12"),
                new AccessDecidedContent(
                        id(),
                        granted ? AccessDecision.GRANTED : AccessDecision.DENIED,
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
