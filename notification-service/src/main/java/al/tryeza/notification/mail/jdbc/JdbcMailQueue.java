package al.tryeza.notification.mail.jdbc;

import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.mail.MailBacklog;
import al.tryeza.notification.mail.MailEntry;
import al.tryeza.notification.mail.MailQueue;
import al.tryeza.notification.mail.MailState;
import al.tryeza.notification.mail.QueuedMail;
import al.tryeza.notification.notice.Failure;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.paging.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue in the table {@code mail.mail}; an address is read from the directory when it is needed, never kept. */
final class JdbcMailQueue implements MailQueue {

    private final JdbcClient jdbc;

    JdbcMailQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void enqueue(Collection<Notice> notices, Instant now) {
        jdbc.sql("""
                        INSERT INTO mail.mail (id, state, attempts, created_at, due_at)
                        SELECT notice.id, 'WAITING', 0, notice.created_at, :now
                        FROM inbox.notice JOIN directory.officer ON officer.id = notice.officer
                        WHERE notice.id = ANY (:ids::uuid[]) AND officer.mail IS NOT NULL
                        """)
                .param("now", Timestamp.from(now))
                .param(
                        "ids",
                        notices.stream().map(notice -> notice.id().toString()).toArray(String[]::new))
                .update();
    }

    @Override
    public List<QueuedMail> take(int most, Instant now) {
        return jdbc.sql("""
                        SELECT notice.*, mail.attempts, CASE WHEN officer.active AND kept_out.officer IS NULL THEN officer.mail END
                                   AS address
                        FROM mail.mail
                        JOIN inbox.notice USING (id)
                        LEFT JOIN directory.officer ON officer.id = notice.officer
                        LEFT JOIN LATERAL (SELECT k.officer FROM inbox.kept_out_officer k
                                           WHERE k.case_ref = notice.case_ref AND k.officer = notice.officer LIMIT 1)
                                  kept_out ON true
                        WHERE mail.state = 'WAITING' AND mail.due_at <= :now
                        ORDER BY mail.due_at, mail.id
                        LIMIT :most
                        FOR UPDATE OF mail SKIP LOCKED
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(JdbcMailQueue::queued)
                .list();
    }

    private static QueuedMail queued(ResultSet row, int number) throws SQLException {
        var address = row.getString("address");
        var notice = new Notice(
                row.getObject("id", UUID.class),
                row.getString("event_id"),
                row.getString("case_ref"),
                row.getString("case_table"),
                row.getString("officer"),
                Kind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("created_at").toInstant());
        return new QueuedMail(notice, address == null ? null : new MailAddress(address), row.getInt("attempts"));
    }

    @Override
    public void sent(Collection<UUID> ids, Instant now) {
        jdbc.sql("""
                        UPDATE mail.mail SET state = 'SENT', attempts = attempts + 1, tried_at = :now
                        WHERE id = ANY (:ids)
                        """)
                .param("now", Timestamp.from(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void putBack(UUID id, int attempts, Instant now, Instant due) {
        jdbc.sql("UPDATE mail.mail SET attempts = :attempts, tried_at = :now, due_at = :due WHERE id = :id")
                .param("attempts", attempts)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(due))
                .param("id", id)
                .update();
    }

    @Override
    public void giveUp(UUID id, Failure failure, int attempts, Instant now) {
        jdbc.sql("""
                        UPDATE mail.mail SET state = 'DEAD', failure = :failure, attempts = :attempts, tried_at = :now
                        WHERE id = :id
                        """)
                .param("failure", failure.name())
                .param("attempts", attempts)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    @Override
    public List<MailEntry> in(MailState state, Position after, int limit) {
        return jdbc.sql("""
                        SELECT mail.*, notice.officer FROM mail.mail JOIN inbox.notice USING (id)
                        WHERE mail.state = :state AND (mail.created_at, mail.id) < (:createdAt, :id)
                        ORDER BY mail.created_at DESC, mail.id DESC
                        LIMIT :limit
                        """)
                .param("state", state.name())
                .param("createdAt", Timestamp.from(after.createdAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query(JdbcMailQueue::entry)
                .list();
    }

    @Override
    public Optional<MailEntry> find(UUID id) {
        return jdbc.sql("SELECT mail.*, notice.officer FROM mail.mail JOIN inbox.notice USING (id) WHERE id = :id")
                .param("id", id)
                .query(JdbcMailQueue::entry)
                .optional();
    }

    private static MailEntry entry(ResultSet row, int number) throws SQLException {
        var failure = row.getString("failure");
        var triedAt = row.getTimestamp("tried_at");
        return new MailEntry(
                row.getObject("id", UUID.class),
                row.getString("officer"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                failure == null ? null : Failure.valueOf(failure),
                row.getTimestamp("created_at").toInstant(),
                triedAt == null ? null : triedAt.toInstant());
    }

    @Override
    public boolean resend(UUID id, Instant now) {
        int resent =
                jdbc.sql("""
                        UPDATE mail.mail SET state = 'WAITING', failure = NULL, attempts = 0, due_at = :now
                        WHERE id = :id AND state = 'DEAD'
                        """).param("now", Timestamp.from(now)).param("id", id).update();
        return resent == 1;
    }

    @Override
    public MailBacklog backlog(Instant now) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                               count(*) FILTER (WHERE state = 'DEAD') AS dead,
                               coalesce(min(created_at) FILTER (WHERE state = 'WAITING'), :now) AS oldest
                        FROM mail.mail WHERE state <> 'SENT'
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new MailBacklog(
                        row.getLong("waiting"),
                        Duration.between(row.getTimestamp("oldest").toInstant(), now),
                        row.getLong("dead")))
                .single();
    }
}
