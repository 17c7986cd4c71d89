package al.tryeza.referral.directory.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.directory.SigningKey;
import al.tryeza.referral.directory.SigningKeyStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing keys in PostgreSQL; nothing is cached, for a revocation counts at once. */
final class JdbcSigningKeys implements SigningKeyStore {

    private final JdbcClient jdbc;

    JdbcSigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SigningKey> find(String keyId) {
        return jdbc.sql("""
                SELECT key_id, institution, jwk, registered_at, retired_at, revoked_at
                  FROM directory.signing_key WHERE key_id = ?
                """).param(keyId).query(JdbcSigningKeys::key).optional();
    }

    @Override
    public List<SigningKey> of(String institution) {
        return jdbc.sql("""
                SELECT key_id, institution, jwk, registered_at, retired_at, revoked_at
                  FROM directory.signing_key WHERE institution = ? ORDER BY registered_at, key_id
                """).param(institution).query(JdbcSigningKeys::key).list();
    }

    @Override
    public boolean add(SigningKey key) {
        return jdbc.sql("""
                INSERT INTO directory.signing_key (key_id, institution, jwk, registered_at, version)
                VALUES (:keyId, :institution, :jwk, :now, 1) ON CONFLICT DO NOTHING
                """)
                        .param("keyId", key.keyId())
                        .param("institution", key.institution())
                        .param("jwk", key.jwk())
                        .param("now", key.registeredAt().atOffset(UTC))
                        .update()
                == 1;
    }

    @Override
    public long retire(String keyId, Instant now) {
        return jdbc.sql("""
                UPDATE directory.signing_key SET retired_at = :now, version = version + 1
                 WHERE key_id = :keyId AND retired_at IS NULL AND revoked_at IS NULL RETURNING version
                """)
                .param("keyId", keyId)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public long revoke(String keyId, Instant now) {
        return jdbc.sql("""
                UPDATE directory.signing_key SET revoked_at = :now, version = version + 1
                 WHERE key_id = :keyId AND revoked_at IS NULL RETURNING version
                """)
                .param("keyId", keyId)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static SigningKey key(ResultSet row, int number) throws SQLException {
        return new SigningKey(
                row.getString("key_id"),
                row.getString("institution"),
                row.getString("jwk"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                instant(row, "retired_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
