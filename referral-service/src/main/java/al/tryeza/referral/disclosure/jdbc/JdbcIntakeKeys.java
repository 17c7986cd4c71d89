package al.tryeza.referral.disclosure.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.disclosure.Ciphertext;
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

final class JdbcIntakeKeys implements IntakeKeyStore {

    private final JdbcClient jdbc;

    JdbcIntakeKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(PublicIntakeKey key, Ciphertext wrapped, Instant now) {
        return jdbc.sql("""
                INSERT INTO vault.intake_key (key_id, day, x, y, wrapped, made_at)
                VALUES (:keyId, :day, :x, :y, :wrapped, :now) ON CONFLICT (day) DO NOTHING
                """)
                        .param("keyId", key.keyId())
                        .param("day", key.day())
                        .param("x", key.x())
                        .param("y", key.y())
                        .param("wrapped", wrapped.bytes())
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public List<PublicIntakeKey> between(LocalDate first, LocalDate last) {
        return jdbc.sql("SELECT key_id, day, x, y FROM vault.intake_key WHERE day BETWEEN ? AND ? ORDER BY day DESC")
                .params(first, last)
                .query((row, _) -> key(row))
                .list();
    }

    @Override
    public Optional<KeptIntakeKey> find(String keyId) {
        return jdbc.sql("SELECT key_id, day, x, y, wrapped FROM vault.intake_key WHERE key_id = ?")
                .param(keyId)
                .query((row, _) -> new KeptIntakeKey(
                        key(row), Optional.ofNullable(row.getBytes("wrapped")).map(Ciphertext::of)))
                .optional();
    }

    @Override
    public List<String> destroyBefore(LocalDate day, Instant now) {
        return jdbc.sql("""
                UPDATE vault.intake_key SET wrapped = NULL, destroyed_at = :now
                 WHERE day < :day AND wrapped IS NOT NULL RETURNING key_id
                """)
                .param("now", now.atOffset(UTC))
                .param("day", day)
                .query(String.class)
                .list();
    }

    private static PublicIntakeKey key(ResultSet row) throws SQLException {
        return new PublicIntakeKey(
                row.getString("key_id"), row.getObject("day", LocalDate.class), row.getString("x"), row.getString("y"));
    }
}
