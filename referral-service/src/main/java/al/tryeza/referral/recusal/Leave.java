package al.tryeza.referral.recusal;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import java.util.function.BiPredicate;

/** Some kind of leave to see data of a case, which ends when its holder is recused. */
@FunctionalInterface
public interface Leave {

    /**
     * Ends it for whoever is kept out now, in the caller's transaction, which holds the case.
     *
     * @param keptOut asked with officer and institution
     */
    void end(CaseRef ref, BiPredicate<String, String> keptOut, Actor by);
}
