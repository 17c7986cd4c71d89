package al.tryeza.notification.inbox.jdbc;

import al.tryeza.notification.directory.Language;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.inbox.InboxItem;
import al.tryeza.notification.inbox.KeptOut;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.paging.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inboxes in the table {@code inbox.notice}. */
final class JdbcInbox implements Inbox {

    private final JdbcClient jdbc;

    JdbcInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Notice> putNew(Collection<Notice> notices) {
        var byId = notices.stream().collect(Collectors.toMap(Notice::id, Function.identity()));
        return jdbc
                .sql("""
                        INSERT INTO inbox.notice
                            (id, event_id, case_ref, case_table, officer, kind, language, happened_at, created_at)
                        SELECT fresh.* FROM unnest(
                            :ids::uuid[], :events::text[], :cases::text[], :tables::text[], :officers::text[],
                            :kinds::text[], :languages::text[], :happened::timestamptz[], :created::timestamptz[])
                            AS fresh (id, event_id, case_ref, case_table, officer, kind, language, happened, created)
                        WHERE NOT EXISTS (SELECT FROM inbox.kept_out_officer k
                                          WHERE k.case_ref = fresh.case_ref AND k.officer = fresh.officer)
                        ON CONFLICT DO NOTHING
                        RETURNING id
                        """)
                .param("ids", each(notices, Notice::id))
                .param("events", each(notices, Notice::eventId))
                .param("cases", each(notices, Notice::caseRef))
                .param("tables", each(notices, Notice::table))
                .param("officers", each(notices, Notice::officer))
                .param("kinds", each(notices, Notice::kind))
                .param("languages", each(notices, Notice::language))
                .param("happened", each(notices, Notice::happenedAt))
                .param("created", each(notices, Notice::createdAt))
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .toList();
    }

    private static String[] each(Collection<Notice> notices, Function<Notice, Object> column) {
        return notices.stream().map(column).map(Object::toString).toArray(String[]::new);
    }

    @Override
    public List<InboxItem> of(String officer, Position after, int limit) {
        return jdbc.sql("""
                        SELECT id, case_ref, kind, language, created_at, read_at
                        FROM inbox.notice
                        WHERE officer = :officer AND (created_at, id) < (:createdAt, :id)
                          AND NOT EXISTS (SELECT FROM inbox.kept_out_officer k
                                          WHERE k.case_ref = notice.case_ref AND k.officer = notice.officer)
                        ORDER BY created_at DESC, id DESC
                        LIMIT :limit
                        """)
                .param("officer", officer)
                .param("createdAt", Timestamp.from(after.createdAt()))
                .param("id", after.id())
                .param("limit", limit)
                .query(JdbcInbox::item)
                .list();
    }

    @Override
    public Optional<InboxItem> read(String officer, UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE inbox.notice SET read_at = coalesce(read_at, :now)
                        WHERE id = :id AND officer = :officer
                          AND NOT EXISTS (SELECT FROM inbox.kept_out_officer k
                                          WHERE k.case_ref = notice.case_ref AND k.officer = notice.officer)
                        RETURNING id, case_ref, kind, language, created_at, read_at
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("officer", officer)
                .query(JdbcInbox::item)
                .optional();
    }

    @Override
    public void keepOut(String caseRef, KeptOut who) {
        jdbc.sql("INSERT INTO inbox.kept_out (case_ref, kind, party) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(caseRef, who.kind().name(), who.id())
                .update();
    }

    private static InboxItem item(ResultSet row, int number) throws SQLException {
        var readAt = row.getTimestamp("read_at");
        return new InboxItem(
                row.getObject("id", UUID.class),
                row.getString("case_ref"),
                Kind.valueOf(row.getString("kind")),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
