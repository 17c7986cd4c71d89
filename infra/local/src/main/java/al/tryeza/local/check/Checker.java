package al.tryeza.local.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Applies all rules and counts. */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new StoredAsAccepted(),
            new PublishedInOrder(),
            new CasesWhole(),
            new ReceiptsAgree(),
            new ToldOnce(),
            new MailedOnce(),
            new AuditedAsPublished(),
            new NothingLeft());

    private Checker() {}

    /** Looks at everything. */
    public static Verdict check(Evidence evidence) {
        Findings findings = new Findings();
        RULES.forEach(rule -> rule.check(evidence, findings));
        Set<String> events = evidence.published().stream().map(Published::id).collect(toSet());
        Set<String> mails =
                evidence.arrived().stream().map(ArrivedMail::messageId).collect(toSet());
        return new Verdict(
                evidence.accepted().stream()
                        .map(Accepted::submission)
                        .distinct()
                        .count(),
                acceptedThat(evidence, routed(evidence)::contains),
                acceptedThat(evidence, told(evidence)::contains),
                acceptedThat(evidence, audited(evidence)),
                events.size(),
                evidence.published().size() - events.size(),
                evidence.notices().size(),
                mails.size(),
                evidence.arrived().size() - mails.size(),
                evidence.entries().size(),
                findings);
    }

    private static long acceptedThat(Evidence evidence, Predicate<String> caseRef) {
        return evidence.accepted().stream()
                .map(Accepted::caseRef)
                .filter(caseRef)
                .distinct()
                .count();
    }

    private static Set<String> routed(Evidence evidence) {
        return evidence.published().stream()
                .filter(CasesWhole::decides)
                .map(Published::key)
                .collect(toSet());
    }

    private static Set<String> told(Evidence evidence) {
        return evidence.notices().stream().map(Notice::caseRef).collect(toSet());
    }

    private static Predicate<String> audited(Evidence evidence) {
        Map<String, Set<String>> published = evidence.published().stream()
                .filter(event -> event.topic().equals(Evidence.CASE_EVENTS))
                .collect(groupingBy(Published::key, mapping(Published::id, toSet())));
        Set<String> entries = evidence.entries().stream().map(Entry::id).collect(toSet());
        return ref -> published.containsKey(ref) && entries.containsAll(published.getOrDefault(ref, Set.of()));
    }
}
