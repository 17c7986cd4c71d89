package al.tryeza.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** What an operator asks of the outbox: how much waits, since when, what went, what failed and why. */
final class OutboxMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** What waits, refused rows among it. */
    private record Backlog(double rows, double oldestSeconds, double refused) {
        static final Backlog UNKNOWN = new Backlog(Double.NaN, Double.NaN, Double.NaN);
    }

    private final JdbcClient jdbc;
    private final MeterRegistry registry;
    private final AtomicInteger partitions = new AtomicInteger();
    private Backlog last = Backlog.UNKNOWN;
    private Instant lookedAt = Instant.MIN;

    OutboxMetrics(JdbcClient jdbc, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("tryeza.messaging.outbox.backlog", () -> backlog().rows())
                .description("events written and not yet sent")
                .register(meters);
        Gauge.builder("tryeza.messaging.outbox.oldest", () -> backlog().oldestSeconds())
                .description("age of the oldest event not yet sent")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("tryeza.messaging.outbox.refused", () -> backlog().refused())
                .description("events that the broker refused for good; their keys wait")
                .register(meters);
        Gauge.builder("tryeza.messaging.outbox.partitions", partitions, AtomicInteger::get)
                .description("partitions of the outbox that this instance sends")
                .register(meters);
    }

    void took() {
        partitions.incrementAndGet();
    }

    void gaveBack() {
        partitions.decrementAndGet();
    }

    void sent(List<OutboxRow> rows) {
        rows.forEach(row ->
                registry.counter("tryeza.messaging.sent", "topic", row.topic()).increment());
    }

    void failed(String code) {
        registry.counter("tryeza.messaging.failures", "part", "relay", "code", code)
                .increment();
    }

    private synchronized Backlog backlog() {
        if (lookedAt.plus(FRESH).isBefore(Instant.now())) {
            lookedAt = Instant.now();
            last = look();
        }
        return last;
    }

    private Backlog look() {
        try {
            return jdbc.sql("""
                            SELECT count(*) AS rows,
                                   coalesce(extract(epoch FROM now() - min(written_at)), 0) AS oldest,
                                   count(failed_code) AS refused
                              FROM messaging.outbox
                            """)
                    .query((row, number) ->
                            new Backlog(row.getDouble("rows"), row.getDouble("oldest"), row.getDouble("refused")))
                    .single();
        } catch (DataAccessException | TransactionException away) {
            return Backlog.UNKNOWN;
        }
    }
}
