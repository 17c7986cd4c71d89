package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.policy.Candidate;
import java.util.List;

/** Grants as what may permit an officer to see something. Every call belongs to the caller's transaction. */
public interface HeldGrants {

    /**
     * All that the officer ever got on the case, also what has ended or run out. Nobody ends one of them until the
     * transaction is over.
     */
    List<Candidate> held(String officer, CaseRef ref);
}
