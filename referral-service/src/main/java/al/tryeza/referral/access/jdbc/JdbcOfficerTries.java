package al.tryeza.referral.access.jdbc;

import al.tryeza.referral.access.OfficerTries;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row an officer. */
final class JdbcOfficerTries implements OfficerTries {

    private final JdbcClient jdbc;

    JdbcOfficerTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long next(String officer) {
        return jdbc.sql("""
                        INSERT INTO access.officer_tries AS known (officer, tries) VALUES (?, 1)
                        ON CONFLICT (officer) DO UPDATE SET tries = known.tries + 1 RETURNING tries
                        """).param(officer).query(Long.class).single();
    }
}
