package al.tryeza.local.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whatever identification a door said yes to is stored, once, on the case that it said; it lies in Kafka once, and
 * somebody was told of it. Nothing is stored that no door said yes to.
 */
final class IdentifiedAsAccepted implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, String> caseOf = new HashMap<>();
        evidence.identifications().forEach(stored -> caseOf.put(stored.id(), stored.caseRef()));
        Map<String, String> submissionOf = new HashMap<>();
        for (Accepted accepted : evidence.accepted()) {
            if (accepted.identifies()) {
                String id = accepted.identificationId();
                if (!accepted.submission().equals(submissionOf.getOrDefault(id, accepted.submission()))) {
                    findings.add(Kind.CONTRADICTION, "two submissions became identification " + id);
                }
                submissionOf.put(id, accepted.submission());
                if (!caseOf.containsKey(id)) {
                    findings.add(Kind.LOST, "identification %s was accepted and is not stored".formatted(id));
                } else if (!accepted.caseRef().equals(caseOf.get(id))) {
                    findings.add(
                            Kind.CONTRADICTION, "identification %s is of another case than answered".formatted(id));
                }
            }
        }
        Set<String> told = evidence.notices().stream().map(Notice::eventId).collect(toSet());
        Map<String, Set<String>> events = events(evidence);
        caseOf.forEach((id, ref) -> {
            if (!submissionOf.containsKey(id)) {
                findings.add(Kind.DOUBLED, "identification %s is stored and nobody was told so".formatted(id));
            }
            published(id, events.getOrDefault(ref + " " + id, Set.of()), told, findings);
        });
    }

    private static void published(String id, Set<String> events, Set<String> told, Findings findings) {
        if (events.size() != 1) {
            findings.add(
                    events.isEmpty() ? Kind.LOST : Kind.DOUBLED,
                    "identification %s is %d times in Kafka".formatted(id, events.size()));
        } else if (!told.containsAll(events)) {
            findings.add(Kind.LOST, "nobody was told of identification " + id);
        }
    }

    /** Event ids by case and identification. */
    private static Map<String, Set<String>> events(Evidence evidence) {
        return evidence.published().stream()
                .filter(Published::identifies)
                .collect(groupingBy(
                        event -> event.key() + " " + event.field("identificationId"), mapping(Published::id, toSet())));
    }
}
