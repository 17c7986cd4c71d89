package al.tryeza.referral.intake.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.disclosure.DigestedBody;
import al.tryeza.referral.intake.SubmissionAnswer;
import al.tryeza.referral.intake.Submissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Publisher ids with what was answered; two arrivals at the same instant meet at the primary key. */
final class JdbcSubmissions implements Submissions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcSubmissions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Arrival arrived(String institution, UUID publisherId, DigestedBody body, Instant now) {
        return jdbc.sql("""
                INSERT INTO intake.submission AS s (institution, publisher_id, answers, first_at)
                VALUES (:institution, :publisherId, 1, :now)
                ON CONFLICT (institution, publisher_id) DO UPDATE SET answers = s.answers + 1
                RETURNING answers, body_hmac, answer
                """)
                .param("institution", institution)
                .param("publisherId", publisherId)
                .param("now", now.atOffset(UTC))
                .query((row, _) -> new Arrival(row.getLong("answers"), earlier(row, body)))
                .single();
    }

    private Optional<Earlier> earlier(ResultSet row, DigestedBody body) throws SQLException {
        byte[] kept = row.getBytes("body_hmac");
        return kept == null
                ? Optional.empty()
                : Optional.of(new Earlier(
                        body.matches(kept), json.readValue(row.getString("answer"), SubmissionAnswer.class)));
    }

    @Override
    public void keep(String institution, UUID publisherId, DigestedBody body, SubmissionAnswer answer) {
        jdbc.sql("""
                UPDATE intake.submission SET body_hmac = :digest, answer = :answer::jsonb
                 WHERE institution = :institution AND publisher_id = :publisherId
                """)
                .param("digest", body.digest())
                .param("answer", json.writeValueAsString(answer))
                .param("institution", institution)
                .param("publisherId", publisherId)
                .update();
    }
}
