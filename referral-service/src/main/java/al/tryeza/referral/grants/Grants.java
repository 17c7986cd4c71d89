package al.tryeza.referral.grants;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import java.util.function.Predicate;

/** What other capabilities ask of grants. Every call belongs to the caller's transaction. */
public interface Grants {

    /**
     * Ends grants on a case, and publishes that it did.
     *
     * @param which asked only of those that have neither ended nor run out
     * @return how many were ended
     */
    int end(CaseRef ref, Predicate<Grant> which, GrantEnd why, Actor by);

    /** Ends all that an officer holds, on whatever case. */
    int endAllOf(String officer, GrantEnd why, Actor by);
}
