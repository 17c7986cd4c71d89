package al.tryeza.notification.mail.micrometer;

import al.tryeza.notification.mail.MailBacklog;
import al.tryeza.notification.mail.MailQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;

/** How much mail waits, for how long, and how much was given up: counted when it is asked for. */
final class MailBacklogGauges implements MeterBinder {

    private final MailQueue queue;
    private final Clock clock;

    MailBacklogGauges(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "tryeza.notification.mail.waiting", "Mails that wait", MailBacklog::waiting);
        gauge(meters, "tryeza.notification.mail.dead", "Mails given up and not resent", MailBacklog::dead);
        gauge(
                meters,
                "tryeza.notification.mail.oldest.seconds",
                "Age of the oldest mail that waits",
                backlog -> backlog.oldest().toMillis() / 1000.0);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<MailBacklog> figure) {
        Gauge.builder(name, () -> read(figure)).description(description).register(meters);
    }

    private double read(ToDoubleFunction<MailBacklog> figure) {
        try {
            return figure.applyAsDouble(queue.backlog(clock.instant()));
        } catch (DataAccessException unreachable) {
            // not known, which is not zero
            return Double.NaN;
        }
    }
}
