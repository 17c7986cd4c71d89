package al.tryeza.referral.closure;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;

/** Some kind of leave to see data of a case, which ends when the case is closed. */
@FunctionalInterface
public interface Sight {

    /** Ends it for everybody, in the caller's transaction, which holds the case. */
    void end(CaseRef ref, Actor by);
}
