package al.tryeza.local.check;

import al.tryeza.local.check.Findings.Kind;
import al.tryeza.local.check.Look.Expected;
import al.tryeza.local.check.Look.Seen;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Nobody is shown who somebody is without a record of it, nor without leave; whoever has leave is shown, and shown the right
 * person. A record of a look whose answer never arrived is no fault: it is written first.
 */
final class SeenOnRecord implements Rule {

    private static final String GRANTED = "GRANTED";

    /** Records of looks, the ids of the events by the ids of the looks. */
    private static Map<String, Map<String, Published>> all(Evidence evidence) {
        Map<String, Map<String, Published>> records = new HashMap<>();
        evidence.published().stream()
                .filter(SeenOnRecord::records)
                .forEach(event -> records.computeIfAbsent(event.field("accessId"), none -> new LinkedHashMap<>())
                        .putIfAbsent(event.id(), event));
        return records;
    }

    /** How many looks the record says were shown. */
    static long shown(Evidence evidence) {
        return all(evidence).values().stream()
                .filter(records -> records.values().stream().anyMatch(SeenOnRecord::granted))
                .count();
    }

    private static boolean records(Published event) {
        return event.topic().equals(Evidence.ACCESS_EVENTS) && event.type().equals("AccessDecided");
    }

    private static boolean granted(Published record) {
        return record.field("decision").equals(GRANTED);
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, Map<String, Published>> records = all(evidence);
        records.forEach((accessId, events) -> {
            if (events.size() > 1) {
                findings.add(Kind.DOUBLED, "look %s is on record %d times".formatted(accessId, events.size()));
            }
        });
        Set<String> answered = new HashSet<>();
        for (Look look : evidence.told().looks()) {
            if (!answered.add(look.accessId())) {
                findings.add(Kind.CONTRADICTION, "two looks have the id " + look.accessId());
            }
            Optional<Published> record = records.getOrDefault(look.accessId(), Map.of()).values().stream()
                    .findFirst();
            onRecord(look, record, findings);
            asItHadToBe(look, findings);
        }
    }

    private static void onRecord(Look look, Optional<Published> found, Findings findings) {
        if (found.isEmpty()) {
            findings.add(
                    look.shown() ? Kind.UNRECORDED : Kind.LOST, "look %s is not on record".formatted(look.accessId()));
            return;
        }
        Published record = found.get();
        if (look.shown() && !granted(record)) {
            findings.add(Kind.UNRECORDED, "look %s is on record as denied, and was shown".formatted(look.accessId()));
        } else if (look.shown() != granted(record)
                || !record.key().equals(look.caseRef())
                || !record.field(Published.OFFICER).equals(look.officer())) {
            findings.add(
                    Kind.CONTRADICTION, "look %s is on record as another than was answered".formatted(look.accessId()));
        }
    }

    private static void asItHadToBe(Look look, Findings findings) {
        if (look.shown() && look.expected() == Expected.REFUSED) {
            findings.add(
                    Kind.UNENTITLED, "%s was shown case %s without leave".formatted(look.officer(), look.caseRef()));
        }
        if (!look.shown() && look.expected() == Expected.SHOWN) {
            findings.add(
                    Kind.CONTRADICTION,
                    "%s was refused case %s in spite of a grant".formatted(look.officer(), look.caseRef()));
        }
        if (look.seen() == Seen.SOMETHING_ELSE) {
            findings.add(Kind.CONTRADICTION, "look %s showed another than was sent".formatted(look.accessId()));
        }
    }
}
