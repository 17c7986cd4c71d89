package al.tryeza.referral.access;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.policy.Candidate;
import java.util.List;

/** Where leave to see something may come from. Every call belongs to the caller's transaction. */
public interface CandidateSource {

    /**
     * All that the officer ever got on the case, also what has ended or run out, so that a denial can say so. Nobody ends
     * one of them until the transaction is over.
     */
    List<Candidate> held(String officer, CaseRef ref);
}
