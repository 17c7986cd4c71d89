package al.tryeza.notification.telling.micrometer;

import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.telling.TellingMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Telling as meters and, where nobody was told, a warning. */
final class MeteredTelling implements TellingMeter {

    private static final Logger log = LoggerFactory.getLogger(MeteredTelling.class);

    private final Timer latency;
    private final Counter nobody;

    MeteredTelling(MeterRegistry meters) {
        this.latency = Timer.builder("tryeza.notification.inbox.latency")
                .description("From the step in the case to the notice in the inbox")
                .publishPercentileHistogram()
                .register(meters);
        this.nobody = Counter.builder("tryeza.notification.nobody.told")
                .description("Steps for which the directory knew nobody to tell when they arrived")
                .register(meters);
    }

    @Override
    public void told(Collection<Notice> notices) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                notices.forEach(notice -> latency.record(Duration.between(notice.happenedAt(), notice.createdAt())));
            }
        });
    }

    @Override
    public void nobodyToTell(String table) {
        nobody.increment();
        log.atWarn().addKeyValue("table", table).log("a step found nobody to tell");
    }
}
