package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.referral.disclosure.ComingOfAgeStore;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    public void replace(String caseRef, Optional<LocalDate> day) {
        jdbc.sql("SELECT 1 FROM vault.correct_coming_of_age(:ref, :day::date)")
                .param("ref", caseRef)
                .param("day", day.orElse(null), Types.DATE)
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
