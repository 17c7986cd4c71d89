package al.tryeza.referral.intake.kafka;

import al.tryeza.referral.intake.DeadLetterCode;
import al.tryeza.referral.intake.DeadLetterStore;
import al.tryeza.referral.intake.Receipt;
import al.tryeza.referral.intake.Receipt.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What came by the Kafka door, counted once it is committed. */
final class SubmissionMetrics {

    private final MeterRegistry meters;

    SubmissionMetrics(MeterRegistry meters, DeadLetterStore deadLetters) {
        this.meters = meters;
        Gauge.builder("tryeza.intake.dead_letters.open", () -> open(deadLetters))
                .description("records of unknown senders that wait for an operator")
                .register(meters);
    }

    private static double open(DeadLetterStore deadLetters) {
        try {
            return deadLetters.open();
        } catch (DataAccessException | TransactionException away) {
            return Double.NaN;
        }
    }

    void answered(Receipt receipt) {
        String kind = receipt.kind().name().toLowerCase(Locale.ROOT);
        afterCommit(() -> {
            switch (receipt.verdict()) {
                case Verdict.Accepted(var answer, var repeated) ->
                    meters.counter(
                                    "tryeza.intake.submissions.accepted",
                                    "kind",
                                    kind,
                                    "status",
                                    answer.status(),
                                    "repeated",
                                    Boolean.toString(repeated))
                            .increment();
                case Verdict.Refused(var faults) ->
                    meters.counter(
                                    "tryeza.intake.submissions.refused",
                                    "kind",
                                    kind,
                                    "code",
                                    faults.size() == 1
                                                    && faults.getFirst().field().equals("submission")
                                            ? faults.getFirst().code()
                                            : "invalid_request")
                            .increment();
            }
        });
    }

    void givenUp(DeadLetterCode code) {
        afterCommit(() -> meters.counter("tryeza.intake.dead_letters", "code", code.name())
                .increment());
    }

    private static void afterCommit(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}
