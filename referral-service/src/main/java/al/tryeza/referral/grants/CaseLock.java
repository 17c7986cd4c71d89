package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;

/** Holds a case, so that of two changes to what may be seen of it one comes after the other. */
public interface CaseLock {

    /** Nobody else changes the case until the transaction ends; waits where somebody else is changing it. */
    void hold(CaseRef ref);
}
