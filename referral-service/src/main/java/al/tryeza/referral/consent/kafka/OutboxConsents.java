package al.tryeza.referral.consent.kafka;

import al.tryeza.events.Actor;
import al.tryeza.events.Attendance;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.ConsentDecided;
import al.tryeza.events.ConsentDecidedContent;
import al.tryeza.events.ConsentDecision;
import al.tryeza.events.ConsentReach;
import al.tryeza.events.DataCategory;
import al.tryeza.events.Purpose;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.consent.ConsentPublisher;
import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.Reach;
import java.util.List;
import java.util.UUID;

/** Puts decisions into the outbox, in the published language. */
final class OutboxConsents implements ConsentPublisher {

    private final Outbox outbox;

    OutboxConsents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void decided(CaseRef ref, Chronicle.Entry entry, Decision decision) {
        var by = decision.by();
        outbox.append(
                Topic.CASE_EVENTS.topicName(),
                ref.value(),
                new ConsentDecided(
                        new Structure(
                                UUID.randomUUID().toString(),
                                "al.tryeza.ConsentDecided",
                                "/referral-service",
                                entry.version(),
                                decision.at()),
                        new Actor(by.officer(), by.institution(), by.role()),
                        new CaseSubject(ref.value(), entry.table()),
                        content(decision)));
    }

    private static ConsentDecidedContent content(Decision decision) {
        var scope = decision.scope();
        var circumstances = decision.circumstances();
        return ConsentDecidedContent.newBuilder()
                .setConsentId(decision.id().toString())
                .setDecision(ConsentDecision.valueOf(decision.kind().name()))
                .setReach(reach(scope.reach()))
                .setRecipients(recipients(scope.reach()))
                .setPurposes(scope.purposes().stream()
                        .sorted()
                        .map(purpose -> Purpose.valueOf(purpose.name()))
                        .toList())
                .setCategories(scope.categories().stream()
                        .sorted()
                        .map(category -> DataCategory.valueOf(category.name()))
                        .toList())
                .setLanguage(circumstances.language().orElse(null))
                .setExplainedBy(circumstances.explainedBy().orElse(null))
                .setAttendance(Attendance.valueOf(circumstances.attendance().name()))
                .build();
    }

    private static ConsentReach reach(Reach reach) {
        return switch (reach) {
            case Reach.TheTable _ -> ConsentReach.TABLE;
            case Reach.Named _ -> ConsentReach.NAMED;
            case Reach.Everybody _ -> ConsentReach.EVERYBODY;
        };
    }

    private static List<String> recipients(Reach reach) {
        return reach instanceof Reach.Named(var ids) ? ids.stream().sorted().toList() : List.of();
    }
}
