package al.tryeza.referral.grants.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.grants.HeldGrants;
import al.tryeza.referral.policy.Candidate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks what it finds against an end: an end waits for what is being shown, and what is shown waits for an end. */
final class JdbcHeldGrants implements HeldGrants {

    private final JdbcClient jdbc;

    JdbcHeldGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Candidate> held(String officer, CaseRef ref) {
        return jdbc.sql("""
                SELECT * FROM grants.given WHERE case_ref = ? AND officer = ? ORDER BY starts_at, id FOR SHARE
                """)
                .params(ref.value(), officer)
                .query((row, _) -> candidate(JdbcGrants.grant(row)))
                .list();
    }

    private static Candidate candidate(Grant grant) {
        return new Candidate.Granted(
                grant.id(),
                grant.officer(),
                grant.caseRef().value(),
                grant.purpose(),
                grant.categories(),
                grant.basis(),
                grant.from(),
                grant.until(),
                grant.ended().isPresent());
    }
}
