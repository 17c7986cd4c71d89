package al.tryeza.referral.glass.jdbc;

import al.tryeza.referral.access.CandidateSource;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.policy.Candidate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer broke on a case, held until the transaction ends. */
final class GlassCandidates implements CandidateSource {

    private final JdbcClient jdbc;

    GlassCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Candidate> held(String officer, CaseRef ref) {
        return jdbc.sql("""
                SELECT * FROM glass.broken WHERE officer = ? AND case_ref = ? ORDER BY broken_at, id FOR SHARE
                """)
                .params(officer, ref.value())
                .query((row, _) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate.BrokenGlass(
                row.getObject("id", UUID.class),
                row.getString("officer"),
                row.getString("case_ref"),
                GlassRows.categories(row),
                GlassRows.moment(row, "broken_at").orElseThrow(),
                GlassRows.moment(row, "until").orElseThrow(),
                row.getString("ended") != null,
                row.getBoolean("suspended"));
    }
}
