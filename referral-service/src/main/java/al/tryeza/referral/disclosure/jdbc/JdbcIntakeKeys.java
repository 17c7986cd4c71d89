package al.tryeza.referral.disclosure.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.keys.Ciphertext;
import al.tryeza.keys.WrappedKeys;
import al.tryeza.referral.disclosure.IntakeKeyStore;
import al.tryeza.referral.disclosure.KeptIntakeKey;
import al.tryeza.referral.disclosure.PublicIntakeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of intake keys in the database, their private halves where wrapped keys are kept. */
final class JdbcIntakeKeys implements IntakeKeyStore {

    private final JdbcClient jdbc;
    private final WrappedKeys kept;

    JdbcIntakeKeys(JdbcClient jdbc, WrappedKeys kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @Override
    public boolean add(PublicIntakeKey key, Ciphertext wrapped, Instant now) {
        kept.add(name(key.keyId()), wrapped.bytes());
        boolean first = jdbc.sql("""
                INSERT INTO vault.intake_key (key_id, day, x, y, made_at)
                VALUES (:keyId, :day, :x, :y, :now) ON CONFLICT (day) DO NOTHING
                """)
                        .param("keyId", key.keyId())
                        .param("day", key.day())
                        .param("x", key.x())
                        .param("y", key.y())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
        if (!first) {
            kept.destroy(name(key.keyId()));
        }
        return first;
    }

    @Override
    public List<PublicIntakeKey> between(LocalDate first, LocalDate last) {
        return jdbc.sql("SELECT key_id, day, x, y FROM vault.intake_key WHERE day BETWEEN ? AND ? ORDER BY day DESC")
                .params(first, last)
                .query((row, _) -> key(row))
                .list();
    }

    @Override
    public boolean anyUntil(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM vault.intake_key WHERE day <= ? AND destroyed_at IS NULL)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<KeptIntakeKey> find(String keyId) {
        return jdbc.sql(
                        "SELECT key_id, day, x, y, destroyed_at IS NULL AS alive FROM vault.intake_key WHERE key_id = ?")
                .param(keyId)
                .query((row, _) -> new KeptIntakeKey(
                        key(row),
                        row.getBoolean("alive") ? kept.find(name(keyId)).map(Ciphertext::of) : Optional.empty()))
                .optional();
    }

    /** First the key, then the word of it: who is killed in between says so the next time. */
    @Override
    public List<String> destroyBefore(LocalDate day, Instant now) {
        List<String> outlived = jdbc.sql("""
                SELECT key_id FROM vault.intake_key WHERE day < ? AND destroyed_at IS NULL FOR UPDATE
                """).param(day).query(String.class).list();
        outlived.forEach(keyId -> kept.destroy(name(keyId)));
        return outlived.isEmpty()
                ? outlived
                : jdbc.sql("UPDATE vault.intake_key SET destroyed_at = :now WHERE key_id IN (:ids) RETURNING key_id")
                        .param("now", now.atOffset(UTC))
                        .param("ids", outlived)
                        .query(String.class)
                        .list();
    }

    private static String name(String keyId) {
        return "intake-" + keyId;
    }

    private static PublicIntakeKey key(ResultSet row) throws SQLException {
        return new PublicIntakeKey(
                row.getString("key_id"), row.getObject("day", LocalDate.class), row.getString("x"), row.getString("y"));
    }
}
