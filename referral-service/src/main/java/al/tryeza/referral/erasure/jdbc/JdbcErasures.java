package al.tryeza.referral.erasure.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.erasure.Erasure;
import al.tryeza.referral.erasure.ErasureReason;
import al.tryeza.referral.erasure.ErasureStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a case; the case's own row is the lock. */
final class JdbcErasures implements ErasureStore {

    private final JdbcClient jdbc;

    JdbcErasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Erasure> hold(CaseRef ref) {
        jdbc.sql("SELECT ref FROM casework.case_file WHERE ref = ? FOR UPDATE")
                .param(ref.value())
                .query(String.class)
                .optional();
        return of(ref);
    }

    @Override
    public Optional<Erasure> of(CaseRef ref) {
        return jdbc.sql("SELECT * FROM erasure.erasure WHERE case_ref = ?")
                .param(ref.value())
                .query((row, _) -> erasure(row))
                .optional();
    }

    @Override
    public void add(Erasure erasure) {
        jdbc.sql("""
                INSERT INTO erasure.erasure (id, case_ref, reason, officer, institution, role, requested_at)
                VALUES (:id, :ref, :reason, :officer, :institution, :role, :now)
                """)
                .param("id", erasure.id())
                .param("ref", erasure.ref().value())
                .param("reason", erasure.reason().name())
                .param("officer", erasure.requestedBy().officer())
                .param("institution", erasure.requestedBy().institution())
                .param("role", erasure.requestedBy().role())
                .param("now", erasure.requestedAt().atOffset(UTC))
                .update();
    }

    @Override
    public void approve(UUID id, Actor second, Instant now) {
        jdbc.sql("""
                UPDATE erasure.erasure SET second_officer = :officer, second_institution = :institution,
                       second_role = :role, approved_at = :now
                 WHERE id = :id AND approved_at IS NULL
                """)
                .param("officer", second.officer())
                .param("institution", second.institution())
                .param("role", second.role())
                .param("now", now.atOffset(UTC))
                .param("id", id)
                .update();
    }

    @Override
    public void erased(UUID id, Instant now, Optional<Instant> copiesUntil) {
        jdbc.sql("""
                UPDATE erasure.erasure SET erased_at = :now, copies_until = :copiesUntil::timestamptz,
                       completed_at = CASE WHEN :copiesUntil::timestamptz IS NULL THEN :now::timestamptz END
                 WHERE id = :id
                """)
                .param("now", now.atOffset(UTC))
                .param(
                        "copiesUntil",
                        copiesUntil.map(until -> until.atOffset(UTC)).orElse(null))
                .param("id", id)
                .update();
    }

    @Override
    public void completed(UUID id, Instant now) {
        jdbc.sql("UPDATE erasure.erasure SET completed_at = ? WHERE id = ?")
                .params(now.atOffset(UTC), id)
                .update();
    }

    @Override
    public List<CaseRef> unfinished() {
        return jdbc.sql("""
                SELECT case_ref FROM erasure.erasure
                 WHERE approved_at IS NOT NULL AND completed_at IS NULL ORDER BY approved_at
                """)
                .query((row, _) -> new CaseRef(row.getString("case_ref")))
                .list();
    }

    @Override
    public Optional<LocalDate> lastPublished(CaseRef ref) {
        return jdbc.sql("""
                SELECT (submitted_at AT TIME ZONE 'UTC')::date FROM casework.referral
                 WHERE case_ref = ? AND door = 'KAFKA' ORDER BY submitted_at DESC LIMIT 1
                """).param(ref.value()).query(LocalDate.class).optional();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                new CaseRef(row.getString("case_ref")),
                ErasureReason.valueOf(row.getString("reason")),
                new Actor(row.getString("officer"), row.getString("institution"), row.getString("role")),
                instant(row, "requested_at").orElseThrow(),
                instant(row, "approved_at").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Actor(
                                row.getString("second_officer"),
                                row.getString("second_institution"),
                                row.getString("second_role"))),
                instant(row, "erased_at"),
                instant(row, "copies_until"),
                instant(row, "completed_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
