package al.tryeza.messaging.heartbeat;

import al.tryeza.events.Actor;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.ServiceHeartbeat;
import al.tryeza.events.ServiceHeartbeatContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.events.TopicCount;
import al.tryeza.messaging.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One beat: written by the first instance whose turn it is, through the outbox, so that it proves the whole way. */
final class Heartbeat {

    private static final String TOPIC = Topic.HEARTBEATS.topicName();

    private final String service;
    private final Duration interval;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Heartbeat(String service, Duration interval, Outbox outbox, JdbcClient jdbc, TransactionTemplate transaction) {
        this.service = service;
        this.interval = interval;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whether a beat was due, and is written. */
    boolean beatIfDue() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!due()) {
                return false;
            }
            outbox.append(TOPIC, service, next());
            return true;
        }));
    }

    // of several instances, the others wait for the row and then see that it is done
    private boolean due() {
        return jdbc.sql("""
                        INSERT INTO messaging.heartbeat AS last (service, beaten_at) VALUES (:service, now())
                        ON CONFLICT (service) DO UPDATE SET beaten_at = now()
                         WHERE last.beaten_at <= now() - :interval::interval
                        """)
                        .param("service", service)
                        .param("interval", interval.toMillis() + " milliseconds")
                        .update()
                == 1;
    }

    private ServiceHeartbeat next() {
        return new ServiceHeartbeat(
                new Structure(
                        UUID.randomUUID().toString(),
                        "al.tryeza.ServiceHeartbeat",
                        "/" + service,
                        lastVersion() + 1,
                        Instant.now().truncatedTo(ChronoUnit.MICROS)),
                new Actor(null, "tryeza", "service"),
                new EntitySubject(EntityKind.SERVICE, service),
                new ServiceHeartbeatContent(counts()));
    }

    private long lastVersion() {
        return jdbc.sql("SELECT version FROM messaging.written_version WHERE topic = :topic AND record_key = :service")
                .param("topic", TOPIC)
                .param("service", service)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private List<TopicCount> counts() {
        return jdbc.sql("SELECT topic, sent FROM messaging.sent_count ORDER BY topic")
                .query((row, number) -> new TopicCount(row.getString("topic"), row.getLong("sent")))
                .list();
    }
}
