package al.tryeza.local.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every grant and withdrawal that a caller was told of is there, in Kafka as in the database, once; and where everything was
 * withdrawn no grant is left.
 */
final class LeaveAsAnswered implements Rule {

    private static final String GIVEN = "GrantGiven";
    private static final String ENDED = "GrantEnded";
    private static final String WITHDRAWN = "ConsentWithdrawn";

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, String> stored = new HashMap<>();
        evidence.grants().forEach(grant -> stored.put(grant.id(), grant.caseRef()));
        stored(evidence.told().granted(), stored, findings);
        Set<String> ended = evidence.grants().stream()
                .filter(grant -> !grant.ended().isEmpty())
                .map(StoredGrant::id)
                .collect(toSet());
        inKafka(events(evidence, GIVEN, "grantId"), stored.keySet(), "grant", findings);
        inKafka(events(evidence, ENDED, "grantId"), ended, "end of grant", findings);
        withdrawn(evidence, findings);
    }

    private static void stored(List<Leave> granted, Map<String, String> stored, Findings findings) {
        for (Leave grant : granted) {
            if (!grant.caseRef().equals(stored.get(grant.id()))) {
                findings.add(Kind.LOST, "grant %s was given and is not stored".formatted(grant.id()));
            }
        }
    }

    private static void inKafka(Map<String, Set<String>> events, Set<String> stored, String what, Findings findings) {
        Set<String> all = new HashSet<>(stored);
        all.addAll(events.keySet());
        for (String id : all) {
            int times = events.getOrDefault(id, Set.of()).size();
            if (times != 1) {
                findings.add(
                        times == 0 ? Kind.LOST : Kind.DOUBLED, "%s %s is %d times in Kafka".formatted(what, id, times));
            } else if (!stored.contains(id)) {
                findings.add(Kind.FOREIGN, "%s %s is in Kafka and not in the database".formatted(what, id));
            }
        }
    }

    private static void withdrawn(Evidence evidence, Findings findings) {
        Map<String, Set<String>> ofCase = evidence.published().stream()
                .filter(event -> event.type().equals(WITHDRAWN))
                .collect(groupingBy(Published::key, mapping(event -> event.field("withdrawalId"), toSet())));
        for (Leave withdrawal : evidence.told().withdrawn()) {
            Set<String> published = ofCase.getOrDefault(withdrawal.caseRef(), Set.of());
            if (!published.contains(withdrawal.id())) {
                findings.add(Kind.LOST, "withdrawal %s is not in Kafka".formatted(withdrawal.id()));
            }
            if (published.size() > 1) {
                findings.add(
                        Kind.DOUBLED, "case %s has %d withdrawals".formatted(withdrawal.caseRef(), published.size()));
            }
            left(evidence, withdrawal)
                    .forEach(grant -> findings.add(
                            Kind.LEFT_OVER, "grant %s is live though everything was withdrawn".formatted(grant.id())));
        }
    }

    private static Stream<StoredGrant> left(Evidence evidence, Leave withdrawal) {
        return evidence.grants().stream()
                .filter(grant -> grant.caseRef().equals(withdrawal.caseRef()))
                .filter(grant -> grant.ended().isEmpty());
    }

    /** Event ids of a type by the id of what they are about. */
    private static Map<String, Set<String>> events(Evidence evidence, String type, String field) {
        return evidence.published().stream()
                .filter(event -> event.type().equals(type))
                .collect(groupingBy(event -> event.field(field), mapping(Published::id, toSet())));
    }
}
