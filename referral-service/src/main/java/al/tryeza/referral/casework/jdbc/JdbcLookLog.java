package al.tryeza.referral.casework.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.LookLog;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks by officer, case and hour; the first of an hour takes the case's next access version. */
final class JdbcLookLog implements LookLog {

    private final JdbcClient jdbc;
    private final CaseStandings standings;

    JdbcLookLog(JdbcClient jdbc, CaseStandings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    @Override
    public long record(CaseRef ref, String officer, Instant hour) {
        int first = jdbc.sql(
                        "INSERT INTO casework.viewed (officer, case_ref, hour) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(officer, ref.value(), hour.atOffset(UTC))
                .update();
        return first == 0 ? 0 : standings.nextAccess(ref);
    }
}
