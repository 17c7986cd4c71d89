package al.tryeza.referral.glass.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.glass.BrokenGlasses;
import al.tryeza.referral.glass.Glass;
import al.tryeza.referral.glass.GlassEvent;
import al.tryeza.referral.glass.GlassRight;
import al.tryeza.referral.glass.GlassStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Glasses in the table {@code glass.broken}, rights in {@code glass.officer_right}. */
final class JdbcGlassStore implements GlassStore, BrokenGlasses {

    private final JdbcClient jdbc;
    private final GlassEventTables tables;

    JdbcGlassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = new GlassEventTables(jdbc);
    }

    @Override
    public GlassRight right(String officer) {
        jdbc.sql("INSERT INTO glass.officer_right (officer) VALUES (?) ON CONFLICT DO NOTHING")
                .param(officer)
                .update();
        return jdbc.sql("""
                SELECT officer, unjustified, suspended, version FROM glass.officer_right WHERE officer = ? FOR UPDATE
                """)
                .param(officer)
                .query((row, _) -> new GlassRight(
                        row.getString("officer"),
                        row.getInt("unjustified"),
                        row.getBoolean("suspended"),
                        row.getLong("version")))
                .single();
    }

    @Override
    public List<Glass> of(CaseRef ref) {
        return jdbc.sql("SELECT * FROM glass.broken WHERE case_ref = ? ORDER BY broken_at, id")
                .param(ref.value())
                .query(GlassRows::glass)
                .list();
    }

    @Override
    public Optional<Glass> find(CaseRef ref, UUID id) {
        return jdbc.sql("SELECT * FROM glass.broken WHERE case_ref = ? AND id = ?")
                .params(ref.value(), id)
                .query(GlassRows::glass)
                .optional();
    }

    @Override
    public void write(GlassEvent event) {
        tables.write(event);
    }

    @Override
    public void restore(GlassRight right) {
        tables.change(right);
    }

    @Override
    public Optional<Glass> overdue(Instant now) {
        // the case before anything of it, as everywhere
        return jdbc.sql("""
                SELECT g.* FROM glass.broken g JOIN casework.case_file c ON c.ref = g.case_ref
                 WHERE g.due_at <= ? ORDER BY g.due_at LIMIT 1
                   FOR NO KEY UPDATE OF c SKIP LOCKED
                """).param(now.atOffset(UTC)).query(GlassRows::glass).optional();
    }

    @Override
    public boolean anyLive(CaseRef ref, Instant now) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM glass.broken
                                WHERE case_ref = ? AND ended IS NULL AND NOT suspended AND ? < until)
                """)
                .params(ref.value(), now.atOffset(UTC))
                .query(Boolean.class)
                .single();
    }
}
