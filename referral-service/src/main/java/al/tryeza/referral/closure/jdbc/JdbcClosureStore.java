package al.tryeza.referral.closure.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.closure.ClosureReason;
import al.tryeza.referral.closure.ClosureStore;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row each time that a case was closed, and the phase with the case, where every view of it and the policies look. */
final class JdbcClosureStore implements ClosureStore {

    private final JdbcClient jdbc;

    JdbcClosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void close(CaseRef ref, ClosureReason reason, Instant now) {
        jdbc.sql("""
                INSERT INTO casework.closure (case_ref, number, reason, phase, closed_at)
                SELECT c.ref, 1 + (SELECT count(*) FROM casework.closure WHERE case_ref = c.ref), :reason, c.phase, :now
                  FROM casework.case_file c WHERE c.ref = :ref
                """)
                .param("ref", ref.value())
                .param("reason", reason.code())
                .param("now", now.atOffset(UTC))
                .update();
        jdbc.sql("UPDATE casework.case_file SET phase = 'CLOSED' WHERE ref = ?")
                .param(ref.value())
                .update();
    }

    @Override
    public String reopen(CaseRef ref, Instant now) {
        String phase = jdbc.sql("""
                UPDATE casework.closure SET reopened_at = :now WHERE case_ref = :ref AND reopened_at IS NULL
                RETURNING phase
                """)
                .param("ref", ref.value())
                .param("now", now.atOffset(UTC))
                .query(String.class)
                .single();
        jdbc.sql("UPDATE casework.case_file SET phase = ? WHERE ref = ?")
                .params(phase, ref.value())
                .update();
        return phase;
    }
}
