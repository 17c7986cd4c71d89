package al.tryeza.audit.alarms.jdbc;

import al.tryeza.audit.alarms.Claim;
import al.tryeza.audit.alarms.Mark;
import al.tryeza.audit.alarms.Senders;
import al.tryeza.audit.entries.jdbc.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcSenders implements Senders {

    private final JdbcClient jdbc;

    JdbcSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void count(String topic, String sender, long events) {
        jdbc.sql("""
                insert into audit.received (topic, sender, count) values (?, ?, ?)
                on conflict (topic, sender) do update set count = received.count + excluded.count
                """).params(topic, sender, events).update();
    }

    @Override
    public long received(String topic, String sender) {
        return jdbc.sql("select coalesce(sum(count), 0) from audit.received where topic = ? and sender = ?")
                .params(topic, sender)
                .query(Long.class)
                .single();
    }

    @Override
    public long receivedUpTo(String topic, String sender, Instant time) {
        // all less the few that came after, in one statement so that both see the same moment
        return jdbc.sql("""
                select coalesce((select count from audit.received where topic = :topic and sender = :sender), 0)
                     - (select count(*) from audit.entry
                        where event_time > :time and topic = :topic and source = :sender and identified)
                """)
                .param("topic", topic)
                .param("sender", sender)
                .param("time", Columns.time(time))
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Instant> lastHeard(String sender) {
        return jdbc.sql("select last_heard from audit.sender where sender = ?")
                .param(sender)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void heard(String sender, Instant at) {
        jdbc.sql("""
                insert into audit.sender (sender, last_heard) values (?, ?)
                on conflict (sender) do update set last_heard = greatest(sender.last_heard, excluded.last_heard)
                """).params(sender, Columns.time(at)).update();
    }

    @Override
    public List<Claim> claims() {
        return jdbc.sql("select * from audit.claim order by topic, sender")
                .query((row, _) -> new Claim(
                        row.getString("topic"),
                        row.getString("sender"),
                        row.getLong("claimed"),
                        Columns.requireInstant(row, "heartbeat_time"),
                        Columns.requireInstant(row, "heard_at")))
                .list();
    }

    @Override
    public void await(Claim claim) {
        jdbc.sql("""
                insert into audit.claim (topic, sender, claimed, heartbeat_time, heard_at) values (?, ?, ?, ?, ?)
                on conflict (topic, sender) do nothing
                """)
                .params(
                        claim.topic(),
                        claim.sender(),
                        claim.claimed(),
                        Columns.time(claim.heartbeatTime()),
                        Columns.time(claim.heardAt()))
                .update();
    }

    @Override
    public void settle(Claim claim) {
        jdbc.sql("delete from audit.claim where topic = ? and sender = ? and heartbeat_time = ?")
                .params(claim.topic(), claim.sender(), Columns.time(claim.heartbeatTime()))
                .update();
    }

    @Override
    public Optional<Mark> mark(String topic, String sender) {
        return jdbc.sql("select received, marked_at from audit.mark where topic = ? and sender = ?")
                .params(topic, sender)
                .query((row, _) -> new Mark(row.getLong("received"), Columns.requireInstant(row, "marked_at")))
                .optional();
    }

    @Override
    public void mark(String topic, String sender, Mark mark) {
        jdbc.sql("""
                insert into audit.mark (topic, sender, received, marked_at) values (?, ?, ?, ?)
                on conflict (topic, sender) do update
                set received = excluded.received, marked_at = excluded.marked_at
                """)
                .params(topic, sender, mark.received(), Columns.time(mark.markedAt()))
                .update();
    }
}
