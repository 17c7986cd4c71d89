package al.tryeza.referral.intake.kafka;

import al.tryeza.events.Actor;
import al.tryeza.events.Structure;
import al.tryeza.events.SubmissionFault;
import al.tryeza.events.SubmissionKind;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.events.SubmissionReceipt;
import al.tryeza.events.SubmissionReceiptContent;
import al.tryeza.events.SubmissionSubject;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.intake.Receipt;
import al.tryeza.referral.intake.Receipt.Verdict;
import al.tryeza.referral.intake.Receipts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receipts in the published language, each to the topic of its institution. */
final class OutboxReceipts implements Receipts {

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");

    private final Outbox outbox;

    OutboxReceipts(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(Receipt receipt, Instant now) {
        String key = receipt.publisherId().toString();
        outbox.append(
                Topic.RECEIPTS.of(receipt.institution()),
                key,
                new SubmissionReceipt(
                        new Structure(
                                UUID.randomUUID().toString(),
                                "al.tryeza.SubmissionReceipt",
                                "/referral-service",
                                receipt.number(),
                                now),
                        PLATFORM,
                        new SubmissionSubject(receipt.institution(), key),
                        content(receipt)));
    }

    private static SubmissionReceiptContent content(Receipt receipt) {
        var content = SubmissionReceiptContent.newBuilder()
                .setKind(SubmissionKind.valueOf(receipt.kind().name()));
        return switch (receipt.verdict()) {
            case Verdict.Refused(var faults) ->
                content.setOutcome(SubmissionOutcome.REFUSED)
                        .setRepeated(false)
                        .setFaults(faults.stream()
                                .map(fault -> new SubmissionFault(fault.field(), fault.code()))
                                .toList())
                        .build();
            case Verdict.Accepted(var answer, var repeated) ->
                content.setOutcome(SubmissionOutcome.ACCEPTED)
                        .setRepeated(repeated)
                        .setReferralId(text(answer.referralId()))
                        .setIdentificationId(text(answer.identificationId()))
                        .setWithdrawalId(text(answer.withdrawalId()))
                        .setCaseRef(answer.caseRef())
                        .setStatus(answer.status())
                        .setTable(answer.table())
                        .setFaults(List.of())
                        .build();
        };
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
