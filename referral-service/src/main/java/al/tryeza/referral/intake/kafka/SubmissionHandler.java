package al.tryeza.referral.intake.kafka;

import al.tryeza.messaging.RawHandler;
import al.tryeza.referral.intake.DeadLetterCode;
import al.tryeza.referral.intake.SubmissionDoor.Outcome;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Answers every record: with a receipt where the sender is known, with a dead letter where not. */
final class SubmissionHandler implements RawHandler {

    private final SubmissionRecords records;
    private final DeadLetterOffice deadLetters;
    private final SubmissionMetrics metrics;

    SubmissionHandler(SubmissionRecords records, DeadLetterOffice deadLetters, SubmissionMetrics metrics) {
        this.records = records;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public void handle(ConsumerRecord<byte[], byte[]> record) {
        switch (records.take(record)) {
            case Outcome.Answered(var receipt) -> metrics.answered(receipt);
            case Outcome.Unanswered(var code) -> giveUp(record, code);
        }
    }

    /** What is done about a record on which the service itself fails, so that those behind it are heard. */
    void giveUp(ConsumerRecord<byte[], byte[]> record) {
        giveUp(record, DeadLetterCode.HANDLER_FAILED);
    }

    private void giveUp(ConsumerRecord<byte[], byte[]> record, DeadLetterCode code) {
        deadLetters.take(record, records.receivedAt(record), code);
        metrics.givenUp(code);
    }
}
