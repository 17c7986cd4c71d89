package al.tryeza.referral.links.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.links.LinkStore;
import al.tryeza.referral.links.LinkVerdict;
import al.tryeza.referral.links.PossibleLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Links with the reader's rights in the query itself, so that no limit betrays what is left out. */
final class JdbcLinks implements LinkStore {

    /** Which officer; two that come to the same wait for each other, no more. */
    private static final String HOLD_OFFICER = "SELECT pg_advisory_xact_lock(hashtextextended('opens links ' || ?, 0))";

    /** A case that went to another table has several references; the newest is the one that it has now. */
    private static final String NEWEST_REF = """
            (SELECT case_ref FROM vault.case_vault WHERE vault_id = %s ORDER BY written_at DESC, case_ref LIMIT 1)
            """;

    private static final String VISIBLE = """
            SELECT l.*, %s AS case_one, %s AS case_other
              FROM vault.possible_link l
             WHERE NOT %s
            """.formatted(
            NEWEST_REF.formatted("l.one"),
            NEWEST_REF.formatted("l.other"),
            Recused.condition(
                    ":officer", "SELECT :institution UNION ALL SELECT unnest(:tables::text[])", "l.one, l.other"));

    private final JdbcClient jdbc;

    JdbcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PossibleLink> list(boolean judged, @Nullable Position after, int limit, Viewer viewer) {
        return visibleTo(viewer, """
                   AND (coalesce(l.verdict, 'UNDECIDED') <> 'UNDECIDED') = :judged
                   AND (:foundAt::timestamptz IS NULL OR (l.found_at, l.id) < (:foundAt, :after))
                 ORDER BY l.found_at DESC, l.id DESC
                 LIMIT :limit
                """)
                .param("judged", judged)
                .param("foundAt", after == null ? null : after.foundAt().atOffset(UTC))
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, _) -> link(row))
                .list();
    }

    @Override
    public Optional<PossibleLink> hold(UUID id, Viewer viewer) {
        return visibleTo(viewer, "AND l.id = :id FOR UPDATE OF l")
                .param("id", id)
                .query((row, _) -> link(row))
                .optional();
    }

    @Override
    public void hold(String officer) {
        jdbc.sql(HOLD_OFFICER).param(officer).query((_, _) -> "").single();
    }

    @Override
    public boolean opened(UUID id, String officer) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM vault.link_opening WHERE link_id = ? AND officer = ?)")
                .params(id, officer)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Instant> openings(String officer, Instant after) {
        return jdbc.sql(
                        "SELECT opened_at FROM vault.link_opening WHERE officer = ? AND opened_at > ? ORDER BY opened_at")
                .params(officer, after.atOffset(UTC))
                .query((row, _) ->
                        row.getObject("opened_at", OffsetDateTime.class).toInstant())
                .list();
    }

    @Override
    public void opened(UUID id, String officer, long version, Instant now) {
        jdbc.sql("INSERT INTO vault.link_opening (link_id, officer, opened_at) VALUES (?, ?, ?)")
                .params(id, officer, now.atOffset(UTC))
                .update();
        jdbc.sql("UPDATE vault.possible_link SET version = ? WHERE id = ?")
                .params(version, id)
                .update();
    }

    @Override
    public void judged(UUID id, LinkVerdict verdict, String officer, long version, Instant now) {
        jdbc.sql("""
                UPDATE vault.possible_link SET verdict = :verdict, judged_by = :officer, judged_at = :now,
                                               version = :version
                 WHERE id = :id
                """)
                .param("verdict", verdict.code())
                .param("officer", officer)
                .param("now", now.atOffset(UTC))
                .param("version", version)
                .param("id", id)
                .update();
    }

    private StatementSpec visibleTo(Viewer viewer, String condition) {
        return jdbc.sql(VISIBLE + condition)
                .param("officer", viewer.officer())
                .param("institution", viewer.institution())
                .param("tables", viewer.tables().toArray(String[]::new));
    }

    private static PossibleLink link(ResultSet row) throws SQLException {
        return new PossibleLink(
                row.getObject("id", UUID.class),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                List.of(row.getString("case_one"), row.getString("case_other")),
                StoredAgreements.of(row.getArray("agreements")),
                Optional.ofNullable(row.getString("verdict")).map(LinkVerdict::valueOf),
                row.getLong("version"));
    }
}
