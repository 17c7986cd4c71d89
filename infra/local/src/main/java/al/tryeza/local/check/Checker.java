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
            new IdentifiedAsAccepted(),
            new PublishedInOrder(),
            new CasesWhole(),
            new ReceiptsAgree(),
            new LeaveAsAnswered(),
            new SeenOnRecord(),
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
        List<Look> looks = evidence.told().looks();
        return new Verdict(
                acceptedThat(evidence, any -> true),
                acceptedThat(evidence, Accepted::identifies),
                acceptedThat(evidence, routed(evidence)),
                acceptedThat(evidence, told(evidence)),
                acceptedThat(evidence, audited(evidence)),
                events.size(),
                evidence.published().size() - events.size(),
                evidence.notices().size(),
                mails.size(),
                evidence.arrived().size() - mails.size(),
                evidence.entries().size(),
                evidence.told().granted().size(),
                evidence.told().withdrawn().size(),
                looks.size(),
                looks.stream().filter(Look::shown).count(),
                SeenOnRecord.shown(evidence),
                findings);
    }

    private static long acceptedThat(Evidence evidence, Predicate<Accepted> condition) {
        return evidence.accepted().stream()
                .filter(condition)
                .map(Accepted::submission)
                .distinct()
                .count();
    }

    /** The case is with a table or the national desk, and its identification is published. */
    private static Predicate<Accepted> routed(Evidence evidence) {
        Set<String> cases = evidence.published().stream()
                .filter(CasesWhole::decides)
                .map(Published::key)
                .collect(toSet());
        Set<String> identifications = evidence.published().stream()
                .filter(Published::identifies)
                .map(event -> event.field("identificationId"))
                .collect(toSet());
        return accepted -> cases.contains(accepted.caseRef())
                && (!accepted.identifies() || identifications.contains(accepted.identificationId()));
    }

    /** Somebody heard of the case, and of its identification. */
    private static Predicate<Accepted> told(Evidence evidence) {
        Set<String> cases = evidence.notices().stream().map(Notice::caseRef).collect(toSet());
        Set<String> events = evidence.notices().stream().map(Notice::eventId).collect(toSet());
        Set<String> identifications = evidence.published().stream()
                .filter(event -> event.identifies() && events.contains(event.id()))
                .map(event -> event.field("identificationId"))
                .collect(toSet());
        return accepted -> cases.contains(accepted.caseRef())
                && (!accepted.identifies() || identifications.contains(accepted.identificationId()));
    }

    private static Predicate<Accepted> audited(Evidence evidence) {
        Map<String, Set<String>> published = evidence.published().stream()
                .filter(event -> event.topic().equals(Evidence.CASE_EVENTS))
                .collect(groupingBy(Published::key, mapping(Published::id, toSet())));
        Set<String> entries = evidence.entries().stream().map(Entry::id).collect(toSet());
        return accepted -> published.containsKey(accepted.caseRef())
                && entries.containsAll(published.getOrDefault(accepted.caseRef(), Set.of()));
    }
}
