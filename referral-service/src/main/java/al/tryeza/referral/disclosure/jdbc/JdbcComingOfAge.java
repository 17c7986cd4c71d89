package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.referral.disclosure.ComingOfAgeStore;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days by way of the vault's own functions; the table is closed to every role. */
final class JdbcComingOfAge implements ComingOfAgeStore {

    private final JdbcClient jdbc;

    JdbcComingOfAge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(String caseRef, LocalDate day) {
        jdbc.sql("SELECT 1 FROM vault.note_coming_of_age(?, ?)")
                .params(caseRef, day)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> come(int most) {
        return jdbc.sql("SELECT * FROM vault.come_of_age(?)")
                .param(most)
                .query(String.class)
                .list();
    }

    @Override
    public boolean forget(String caseRef) {
        return jdbc.sql("SELECT vault.forget_coming_of_age(?)")
                .param(caseRef)
                .query(Boolean.class)
                .single();
    }
}
