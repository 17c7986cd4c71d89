package al.tryeza.referral.intake.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.intake.Answer;
import al.tryeza.referral.intake.Idempotency;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keys with their answers for 30 days; two uses at the same instant meet at the primary key. */
final class JdbcIdempotency implements Idempotency {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcIdempotency(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Earlier> claim(String institution, String key, byte[] digest, Instant now) {
        int claimed = jdbc.sql("""
                INSERT INTO intake.idempotency AS i (institution, key, body_hmac, created_at)
                VALUES (:institution, :key, :digest, :now)
                ON CONFLICT (institution, key) DO UPDATE
                   SET body_hmac = excluded.body_hmac, created_at = excluded.created_at, answer = NULL
                 WHERE i.created_at < :expired
                """)
                .param("institution", institution)
                .param("key", key)
                .param("digest", digest)
                .param("now", now.atOffset(UTC))
                .param("expired", now.minus(KEPT).atOffset(UTC))
                .update();
        if (claimed > 0) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT body_hmac, answer FROM intake.idempotency WHERE institution = ? AND key = ?")
                .params(institution, key)
                .query((row, _) -> earlier(row, digest))
                .optional();
    }

    private Earlier earlier(ResultSet row, byte[] digest) throws SQLException {
        return new Earlier(
                MessageDigest.isEqual(row.getBytes("body_hmac"), digest),
                json.readValue(row.getString("answer"), Answer.class));
    }

    @Override
    public void keep(String institution, String key, Answer answer) {
        jdbc.sql("UPDATE intake.idempotency SET answer = ?::jsonb WHERE institution = ? AND key = ?")
                .params(json.writeValueAsString(answer), institution, key)
                .update();
    }

    /** Forgets keys that are older than they are kept. */
    int forgetExpired(Instant now) {
        return jdbc.sql("DELETE FROM intake.idempotency WHERE created_at < ?")
                .param(now.minus(KEPT).atOffset(UTC))
                .update();
    }
}
