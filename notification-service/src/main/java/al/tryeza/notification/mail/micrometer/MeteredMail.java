package al.tryeza.notification.mail.micrometer;

import al.tryeza.notification.mail.MailMeter;
import al.tryeza.notification.notice.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mail as meters. */
final class MeteredMail implements MailMeter {

    private static final Logger log = LoggerFactory.getLogger(MeteredMail.class);

    private final MeterRegistry meters;

    MeteredMail(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void sent() {
        meters.counter("tryeza.notification.mail.sent").increment();
    }

    @Override
    public void failed() {
        failure("TRY_FAILED");
    }

    @Override
    public void unreachable() {
        failure("SERVER_UNREACHABLE");
    }

    @Override
    public void gaveUp(Failure failure) {
        failure(failure.name());
        log.atWarn().addKeyValue("code", failure).log("a mail was given up");
    }

    private void failure(String code) {
        meters.counter("tryeza.notification.mail.failures", "code", code).increment();
    }
}
