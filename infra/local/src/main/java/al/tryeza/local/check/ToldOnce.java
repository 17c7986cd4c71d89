package al.tryeza.local.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every decision was told, nobody was told the same of a case twice, cases alike were told to the same officers, and each
 * officer is shown what the database holds for them. Each telling was published, once.
 */
final class ToldOnce implements Rule {

    private static final Set<String> ONCE_A_CASE =
            Set.of("REFERRAL_ROUTED", "REFERRAL_AWAITING_PLACE", "CHILD_PROTECTION_JOINS", "OTHER_QARK_NOTICE");

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, Published> events = evidence.published().stream()
                .filter(event -> event.topic().equals(Evidence.CASE_EVENTS)
                        || event.topic().equals(Evidence.LINK_EVENTS))
                .collect(toMap(Published::id, event -> event, (first, again) -> first));
        Set<String> tellings = new HashSet<>();
        for (Notice notice : evidence.notices()) {
            if (!tellings.add(telling(notice))) {
                findings.add(
                        Kind.DOUBLED,
                        "%s was told %s of case %s twice".formatted(notice.officer(), notice.kind(), notice.caseRef()));
            }
            if (!events.containsKey(notice.eventId())) {
                findings.add(Kind.FOREIGN, "notice %s tells an event that is not in Kafka".formatted(notice.id()));
            }
        }
        alike(events.values(), evidence.notices(), findings);
        inboxes(evidence, findings);
        published(evidence, findings);
    }

    /** A case comes to a table once, while statements of the police, grants and the like may come again and again. */
    private static String telling(Notice notice) {
        String step = ONCE_A_CASE.contains(notice.kind()) ? notice.kind() : notice.eventId();
        return notice.officer() + " " + notice.caseRef() + " " + step;
    }

    private static void alike(Iterable<Published> events, List<Notice> notices, Findings findings) {
        Map<String, Set<String>> officers = notices.stream()
                .collect(groupingBy(
                        Notice::eventId,
                        mapping(notice -> notice.officer() + " " + notice.kind(), toCollection(TreeSet::new))));
        Map<String, Set<String>> expected = new HashMap<>();
        for (Published event : events) {
            if (CasesWhole.decides(event)) {
                Set<String> told = officers.getOrDefault(event.id(), Set.of());
                if (told.isEmpty()) {
                    findings.add(
                            Kind.LOST,
                            "nobody was told of version %d of case %s".formatted(event.version(), event.key()));
                }
                Set<String> others = expected.putIfAbsent(audience(event), told);
                if (others != null && !others.equals(told)) {
                    findings.add(
                            Kind.LOST, "case %s was told to other officers than a case alike".formatted(event.key()));
                }
            }
        }
    }

    /** What decides who is told. */
    private static String audience(Published event) {
        return String.join(
                "|",
                event.type(),
                event.field("table"),
                event.field("joins"),
                event.field("notices"),
                event.field("recused"));
    }

    private static void inboxes(Evidence evidence, Findings findings) {
        Map<String, Set<String>> stored =
                evidence.notices().stream().collect(groupingBy(Notice::officer, mapping(Notice::id, toSet())));
        evidence.inboxes().forEach((officer, shown) -> {
            Set<String> distinct = new HashSet<>(shown);
            if (distinct.size() != shown.size()) {
                findings.add(Kind.DOUBLED, "%s is shown the same notice twice".formatted(officer));
            }
            if (!distinct.equals(stored.getOrDefault(officer, Set.of()))) {
                findings.add(Kind.CONTRADICTION, "%s is shown other notices than are stored".formatted(officer));
            }
        });
    }

    private static void published(Evidence evidence, Findings findings) {
        Map<String, Set<String>> deliveries = new HashMap<>();
        for (Published event : evidence.published()) {
            if (event.type().equals("NotificationDelivered")) {
                deliveries
                        .computeIfAbsent(
                                event.field("notificationId") + " " + event.field("channel"), none -> new HashSet<>())
                        .add(event.id());
            }
        }
        deliveries.forEach((delivery, ids) -> {
            if (ids.size() > 1) {
                findings.add(Kind.DOUBLED, "delivery %s was published %d times".formatted(delivery, ids.size()));
            }
        });
        for (Notice notice : evidence.notices()) {
            if (!deliveries.containsKey(notice.id() + " INBOX")) {
                findings.add(Kind.LOST, "the telling of notice %s was not published".formatted(notice.id()));
            }
        }
        for (QueuedMail mail : evidence.queued()) {
            if (mail.state().equals("SENT") && !deliveries.containsKey(mail.id() + " MAIL")) {
                findings.add(Kind.LOST, "the sending of mail %s was not published".formatted(mail.id()));
            }
        }
    }
}
