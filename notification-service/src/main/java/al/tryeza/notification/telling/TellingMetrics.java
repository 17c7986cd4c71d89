package al.tryeza.notification.telling;

import al.tryeza.notification.notice.Notice;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What an operator asks of telling: how long it takes from step to inbox, and whether a step found nobody. */
public final class TellingMetrics {

    private static final Logger log = LoggerFactory.getLogger(TellingMetrics.class);

    private final Timer latency;
    private final Counter nobody;

    public TellingMetrics(MeterRegistry meters) {
        this.latency = Timer.builder("tryeza.notification.inbox.latency")
                .description("From the step in the case to the notice in the inbox")
                .publishPercentileHistogram()
                .register(meters);
        this.nobody = Counter.builder("tryeza.notification.nobody.told")
                .description("Steps for which the directory knew nobody to tell when they arrived")
                .register(meters);
    }

    /** Counts these notices when, and only if, they are committed. */
    void told(Collection<Notice> notices) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                notices.forEach(notice -> latency.record(Duration.between(notice.happenedAt(), notice.createdAt())));
            }
        });
    }

    void nobodyToTell() {
        nobody.increment();
        log.atWarn().log("a step found nobody to tell");
    }
}
