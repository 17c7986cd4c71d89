package al.tryeza.local.check;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import al.tryeza.local.check.Findings.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every case in the database is whole in Kafka: opened, submitted and decided once, up to its version, with its table. */
final class CasesWhole implements Rule {

    private static final Set<String> DECISIONS = Set.of("ReferralRouted", "ReferralAwaitingPlace");

    static boolean decides(Published event) {
        return event.topic().equals(Evidence.CASE_EVENTS) && DECISIONS.contains(event.type());
    }

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, List<Published>> events = evidence.published().stream()
                .filter(event -> event.topic().equals(Evidence.CASE_EVENTS))
                .collect(groupingBy(Published::key));
        Map<String, List<StoredReferral>> cases =
                evidence.referrals().stream().collect(groupingBy(StoredReferral::caseRef));
        cases.forEach((ref, referrals) -> compare(ref, referrals, events.getOrDefault(ref, List.of()), findings));
        events.keySet().stream()
                .filter(ref -> !cases.containsKey(ref))
                .forEach(ref ->
                        findings.add(Kind.FOREIGN, "case %s is in Kafka and not in the database".formatted(ref)));
    }

    private static void compare(String ref, List<StoredReferral> referrals, List<Published> events, Findings findings) {
        long highest = events.stream().mapToLong(Published::version).max().orElse(0);
        if (highest != referrals.getFirst().version()) {
            findings.add(
                    highest < referrals.getFirst().version() ? Kind.LOST : Kind.FOREIGN,
                    "case %s is at version %d in the database and %d in Kafka"
                            .formatted(ref, referrals.getFirst().version(), highest));
        }
        once(ref, "CaseOpened", 1, ids(events, "CaseOpened"), findings);
        once(ref, "ReferralSubmitted", referrals.size(), ids(events, "ReferralSubmitted"), findings);
        if (events.stream().noneMatch(CasesWhole::decides)) {
            findings.add(Kind.LOST, "case %s has no decision in Kafka".formatted(ref));
        }
        events.stream()
                .filter(event -> event.type().equals("ReferralRouted"))
                .max(comparingLong(Published::version))
                .filter(event ->
                        !event.field("table").equals(referrals.getFirst().table()))
                .ifPresent(event -> findings.add(
                        Kind.CONTRADICTION, "case %s was routed to another table in Kafka".formatted(ref)));
    }

    private static Stream<String> ids(List<Published> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).map(Published::id);
    }

    private static void once(String ref, String type, long expected, Stream<String> ids, Findings findings) {
        long count = ids.distinct().count();
        if (count != expected) {
            findings.add(
                    count < expected ? Kind.LOST : Kind.DOUBLED,
                    "case %s has %d events %s, not %d".formatted(ref, count, type, expected));
        }
    }
}
