package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.referral.disclosure.OpeningLedger;
import al.tryeza.referral.disclosure.Openings;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row an opening, so that nobody waits for anybody; rows of earlier days are added up. */
final class JdbcOpenings implements Openings, OpeningLedger {

    private final JdbcClient jdbc;

    JdbcOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void allow(Purpose purpose) {
        jdbc.sql("INSERT INTO vault.opening (purpose) VALUES (?)")
                .param(purpose.name())
                .update();
    }

    @Override
    public long allowedOn(LocalDate day) {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM vault.opening WHERE day = :day)
                     + (SELECT coalesce(sum(openings), 0) FROM vault.openings_of_day WHERE day = :day)
                """).param("day", day).query(Long.class).single();
    }

    @Override
    public void addUpBefore(LocalDate day) {
        jdbc.sql("""
                WITH over AS (DELETE FROM vault.opening WHERE day < ? RETURNING day, purpose)
                INSERT INTO vault.openings_of_day AS known (day, purpose, openings)
                SELECT day, purpose, count(*) FROM over GROUP BY day, purpose
                ON CONFLICT (day, purpose) DO UPDATE SET openings = known.openings + excluded.openings
                """).param(day).update();
    }
}
