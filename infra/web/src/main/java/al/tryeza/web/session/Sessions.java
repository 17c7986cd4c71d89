package al.tryeza.web.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions in the service's own database, where all its instances see them. The database's clock decides. */
final class Sessions {

    /** How exactly the last request is remembered: not each one writes. */
    private static final Duration STEP = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final double idle;
    private final double longest;

    Sessions(JdbcClient jdbc, Duration idle, Duration longest) {
        this.jdbc = jdbc;
        this.idle = idle.toSeconds();
        this.longest = longest.toSeconds();
    }

    void begin(Secret secret, String officer, Instant signedInAt, String idToken) {
        forgetOver();
        jdbc.sql("""
                INSERT INTO sessions.session (id, officer, signed_in_at, id_token)
                VALUES (:id, :officer, :signedInAt, :idToken)
                """)
                .param("id", secret.id())
                .param("officer", officer)
                .param("signedInAt", Timestamp.from(signedInAt))
                .param("idToken", secret.seal(idToken))
                .update();
    }

    /** The session, when it is still alive; this request keeps it so. */
    Optional<Session> find(Secret secret) {
        Optional<Session> session = jdbc.sql("""
                SELECT officer, signed_in_at, id_token FROM sessions.session
                WHERE id = :id AND last_seen_at > now() - make_interval(secs => :idle)
                  AND began_at > now() - make_interval(secs => :longest)
                """)
                .param("id", secret.id())
                .param("idle", idle)
                .param("longest", longest)
                .query(Sessions::session)
                .optional();
        session.ifPresent(_ -> jdbc.sql("""
                UPDATE sessions.session SET last_seen_at = now()
                WHERE id = :id AND last_seen_at < now() - make_interval(secs => :step)
                """)
                .param("id", secret.id())
                .param("step", (double) STEP.toSeconds())
                .update());
        return session;
    }

    void end(Secret secret) {
        jdbc.sql("DELETE FROM sessions.session WHERE id = :id")
                .param("id", secret.id())
                .update();
    }

    private void forgetOver() {
        jdbc.sql("""
                DELETE FROM sessions.session
                WHERE last_seen_at <= now() - make_interval(secs => :idle)
                   OR began_at <= now() - make_interval(secs => :longest)
                """).param("idle", idle).param("longest", longest).update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("officer"), row.getTimestamp("signed_in_at").toInstant(), row.getString("id_token"));
    }
}
