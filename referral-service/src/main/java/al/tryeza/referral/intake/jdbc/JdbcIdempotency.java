package al.tryeza.referral.intake.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.disclosure.DigestedBody;
import al.tryeza.referral.intake.Idempotency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keys with their answers for 30 days; two uses at the same instant meet at the primary key. */
final class JdbcIdempotency<A> implements Idempotency<A> {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String table;
    private final Class<A> answers;

    /**
     * Keys of one kind.
     *
     * @param table where they are kept
     * @param answers what is answered under them
     */
    JdbcIdempotency(JdbcClient jdbc, JsonMapper json, String table, Class<A> answers) {
        this.jdbc = jdbc;
        this.json = json;
        this.table = table;
        this.answers = answers;
    }

    @Override
    public Optional<Earlier<A>> claim(String institution, String key, DigestedBody body, Instant now) {
        int claimed = jdbc.sql("""
                INSERT INTO %s AS i (institution, key, body_hmac, created_at)
                VALUES (:institution, :key, :digest, :now)
                ON CONFLICT (institution, key) DO UPDATE
                   SET body_hmac = excluded.body_hmac, created_at = excluded.created_at, answer = NULL
                 WHERE i.created_at < :expired
                """.formatted(table))
                .param("institution", institution)
                .param("key", key)
                .param("digest", body.digest())
                .param("now", now.atOffset(UTC))
                .param("expired", now.minus(KEPT).atOffset(UTC))
                .update();
        if (claimed > 0) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT body_hmac, answer FROM %s WHERE institution = ? AND key = ?".formatted(table))
                .params(institution, key)
                .query((row, _) -> earlier(row, body))
                .optional();
    }

    private Earlier<A> earlier(ResultSet row, DigestedBody body) throws SQLException {
        return new Earlier<>(body.matches(row.getBytes("body_hmac")), json.readValue(row.getString("answer"), answers));
    }

    @Override
    public void keep(String institution, String key, A answer) {
        jdbc.sql("UPDATE %s SET answer = ?::jsonb WHERE institution = ? AND key = ?".formatted(table))
                .params(json.writeValueAsString(answer), institution, key)
                .update();
    }

    @Override
    public void giveBack(String institution, String key) {
        jdbc.sql("DELETE FROM %s WHERE institution = ? AND key = ?".formatted(table))
                .params(institution, key)
                .update();
    }

    /** Forgets keys that are older than they are kept. */
    int forgetExpired(Instant now) {
        return jdbc.sql("DELETE FROM %s WHERE created_at < ?".formatted(table))
                .param(now.minus(KEPT).atOffset(UTC))
                .update();
    }
}
