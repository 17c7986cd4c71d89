package al.tryeza.notification.mail;

import al.tryeza.notification.notice.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator asks of mail: sent, failed and why. */
public final class MailMetrics {

    private static final Logger log = LoggerFactory.getLogger(MailMetrics.class);

    private final MeterRegistry meters;

    public MailMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void sent() {
        meters.counter("tryeza.notification.mail.sent").increment();
    }

    void failed() {
        failure("TRY_FAILED");
    }

    void unreachable() {
        failure("SERVER_UNREACHABLE");
    }

    void gaveUp(Failure failure) {
        failure(failure.name());
        log.atWarn().addKeyValue("code", failure).log("a mail was given up");
    }

    private void failure(String code) {
        meters.counter("tryeza.notification.mail.failures", "code", code).increment();
    }
}
