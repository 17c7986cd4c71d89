package al.tryeza.referral.recusal.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.recusal.Party;
import al.tryeza.referral.recusal.RecusalStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Beside the case, where every view of it looks. */
final class JdbcRecusalStore implements RecusalStore {

    private final JdbcClient jdbc;

    JdbcRecusalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean contains(CaseRef ref, Party party) {
        String sql = switch (party.kind()) {
            case OFFICER -> "SELECT EXISTS (SELECT FROM casework.recused_officer WHERE case_ref = ? AND officer = ?)";
            case INSTITUTION, TABLE ->
                "SELECT EXISTS (SELECT FROM casework.recusal WHERE case_ref = ? AND recused = ?)";
        };
        return jdbc.sql(sql)
                .params(ref.value(), party.id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(CaseRef ref, Party party) {
        String sql = switch (party.kind()) {
            case OFFICER -> "INSERT INTO casework.recused_officer (case_ref, officer) VALUES (?, ?)";
            case INSTITUTION, TABLE -> "INSERT INTO casework.recusal (case_ref, recused) VALUES (?, ?)";
        };
        jdbc.sql(sql).params(ref.value(), party.id()).update();
    }

    @Override
    public void deskStandsIn(CaseRef ref) {
        jdbc.sql("UPDATE casework.case_file SET desk_stands_in = true WHERE ref = ?")
                .param(ref.value())
                .update();
    }
}
