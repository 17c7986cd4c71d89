package al.tryeza.referral.casework.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.LookLog;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks by officer, case and hour; the first of an hour takes the case's next access version. */
final class JdbcLookLog implements LookLog {

    private final JdbcClient jdbc;

    JdbcLookLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long record(CaseRef ref, String officer, Instant hour) {
        int first = jdbc.sql(
                        "INSERT INTO casework.viewed (officer, case_ref, hour) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(officer, ref.value(), hour.atOffset(UTC))
                .update();
        return first == 0
                ? 0
                : jdbc.sql("""
                        UPDATE casework.case_file SET access_version = access_version + 1
                         WHERE ref = ? RETURNING access_version
                        """).param(ref.value()).query(Long.class).single();
    }
}
