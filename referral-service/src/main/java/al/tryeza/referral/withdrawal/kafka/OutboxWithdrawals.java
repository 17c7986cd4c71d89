package al.tryeza.referral.withdrawal.kafka;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.ConsentReach;
import al.tryeza.events.ConsentWithdrawn;
import al.tryeza.events.ConsentWithdrawnContent;
import al.tryeza.events.DataCategory;
import al.tryeza.events.Purpose;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.events.WithdrawalAnswered;
import al.tryeza.events.WithdrawalAnsweredContent;
import al.tryeza.events.WithdrawalUnanswered;
import al.tryeza.events.WithdrawalUnansweredContent;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.codes.WithdrawalAnswer;
import al.tryeza.referral.consent.Reach;
import al.tryeza.referral.withdrawal.Asked;
import al.tryeza.referral.withdrawal.Told;
import al.tryeza.referral.withdrawal.Withdrawal;
import al.tryeza.referral.withdrawal.WithdrawalPublisher;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Puts what becomes of withdrawals into the outbox, in the published language. */
final class OutboxWithdrawals implements WithdrawalPublisher {

    private final Outbox outbox;

    OutboxWithdrawals(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void withdrawn(CaseRef ref, Chronicle.Entry entry, Withdrawal withdrawal, Told told) {
        append(
                ref,
                new ConsentWithdrawn(
                        structure("ConsentWithdrawn", entry, withdrawal.at()),
                        actor(withdrawal.by()),
                        subject(ref, entry),
                        content(withdrawal, told)));
    }

    private static ConsentWithdrawnContent content(Withdrawal withdrawal, Told told) {
        var scope = withdrawal.scope();
        return ConsentWithdrawnContent.newBuilder()
                .setWithdrawalId(withdrawal.id().toString())
                .setReach(reach(scope.reach()))
                .setRecipients(scope.reach() instanceof Reach.Named(var ids) ? sorted(ids) : List.of())
                .setPurposes(scope.purposes().stream()
                        .sorted()
                        .map(purpose -> Purpose.valueOf(purpose.name()))
                        .toList())
                .setCategories(scope.categories().stream()
                        .sorted()
                        .map(category -> DataCategory.valueOf(category.name()))
                        .toList())
                .setMustAnswer(sorted(withdrawal.mustAnswer()))
                .setClosesReferral(withdrawal.closes().map(UUID::toString).orElse(null))
                .setTold(sorted(told.officers()))
                .setRecused(sorted(told.recused()))
                .build();
    }

    private static ConsentReach reach(Reach reach) {
        return switch (reach) {
            case Reach.TheTable _ -> ConsentReach.TABLE;
            case Reach.Named _ -> ConsentReach.NAMED;
            case Reach.Everybody _ -> ConsentReach.EVERYBODY;
        };
    }

    @Override
    public void answered(
            CaseRef ref, Chronicle.Entry entry, UUID withdrawal, WithdrawalAnswer answer, Actor by, Instant at) {
        append(
                ref,
                new WithdrawalAnswered(
                        structure("WithdrawalAnswered", entry, at),
                        actor(by),
                        subject(ref, entry),
                        new WithdrawalAnsweredContent(
                                withdrawal.toString(),
                                by.institution(),
                                al.tryeza.events.WithdrawalAnswer.valueOf(answer.name()))));
    }

    @Override
    public void unanswered(CaseRef ref, Chronicle.Entry entry, Asked withdrawal, Told told, Actor by, Instant at) {
        append(
                ref,
                new WithdrawalUnanswered(
                        structure("WithdrawalUnanswered", entry, at),
                        actor(by),
                        subject(ref, entry),
                        new WithdrawalUnansweredContent(
                                withdrawal.id().toString(),
                                withdrawal.silent(),
                                withdrawal.at(),
                                sorted(told.officers()),
                                sorted(told.recused()))));
    }

    private void append(CaseRef ref, SpecificRecord event) {
        outbox.append(Topic.CASE_EVENTS.topicName(), ref.value(), event);
    }

    private static Structure structure(String event, Chronicle.Entry entry, Instant at) {
        return new Structure(
                UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", entry.version(), at);
    }

    private static al.tryeza.events.Actor actor(Actor actor) {
        return new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role());
    }

    private static CaseSubject subject(CaseRef ref, Chronicle.Entry entry) {
        return new CaseSubject(ref.value(), entry.table());
    }

    private static List<String> sorted(Collection<String> ids) {
        return ids.stream().sorted().toList();
    }
}
