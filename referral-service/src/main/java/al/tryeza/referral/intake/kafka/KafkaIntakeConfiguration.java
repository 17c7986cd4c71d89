package al.tryeza.referral.intake.kafka;

import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.messaging.MessagingProperties;
import al.tryeza.messaging.Outbox;
import al.tryeza.messaging.RawConsumer;
import al.tryeza.messaging.Records;
import al.tryeza.messaging.outbox.OutboxTable;
import al.tryeza.referral.disclosure.OperatorSeal;
import al.tryeza.referral.intake.DeadLetterStore;
import al.tryeza.referral.intake.Receipts;
import al.tryeza.referral.intake.Replays;
import al.tryeza.referral.intake.SubmissionDoor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the Kafka door. */
@Configuration(proxyBeanMethods = false)
public class KafkaIntakeConfiguration {

    @Bean
    Receipts receipts(Outbox outbox) {
        return new OutboxReceipts(outbox);
    }

    @Bean
    SubmissionMetrics submissionMetrics(MeterRegistry meters, DeadLetterStore deadLetters) {
        return new SubmissionMetrics(meters, deadLetters);
    }

    @Bean
    SubmissionRecords submissionRecords(EventCodec codec, SubmissionDoor door, Clock clock) {
        return new SubmissionRecords(codec, door, clock);
    }

    @Bean
    DeadLetterOffice deadLetterOffice(
            DeadLetterStore store,
            Records records,
            OutboxTable outbox,
            OperatorSeal seal,
            MessagingProperties properties) {
        return new DeadLetterOffice(store, records, outbox, seal, properties);
    }

    @Bean
    Replays replays(
            DeadLetterStore store,
            Records records,
            SubmissionRecords door,
            SubmissionMetrics metrics,
            TransactionTemplate transaction,
            Clock clock) {
        return new RecordReplays(store, records, door, metrics, transaction, clock);
    }

    /** @param threads that read side by side; more than a topic has partitions are idle */
    @Bean
    RawConsumer submissionConsumer(
            EventConsumers consumers,
            SubmissionRecords records,
            DeadLetterOffice deadLetters,
            SubmissionMetrics metrics,
            @Value("${tryeza.intake.threads:3}") int threads) {
        var handler = new SubmissionHandler(records, deadLetters, metrics);
        return consumers
                .raw(
                        "intake",
                        SubmissionRecords.REFERRALS,
                        SubmissionRecords.IDENTIFICATIONS,
                        SubmissionRecords.CASE_UPDATES)
                .handledBy(handler)
                .givenUpTo(handler::giveUp)
                .threads(threads)
                .build();
    }
}
