package al.tryeza.referral.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the vault keeps the days on which children turn 18. What goes in does not come out. */
public interface ComingOfAgeStore {

    /** Keeps the first day that is known of a case. */
    void note(String caseRef, LocalDate day);

    /** Keeps this day and no other, or none. */
    void replace(String caseRef, Optional<LocalDate> day);

    /** Some of the cases whose day has come in Tirana, by the database's clock. */
    List<String> come(int most);

    /** Forgets the day of a case, if it has come; whether it was there. */
    boolean forget(String caseRef);
}
