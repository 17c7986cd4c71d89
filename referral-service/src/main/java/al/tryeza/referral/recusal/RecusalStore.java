package al.tryeza.referral.recusal;

import al.tryeza.referral.casework.CaseRef;

/** Where recusals are kept. Every call belongs to the caller's transaction, which holds the case. */
public interface RecusalStore {

    /** Whether this very party is recused. */
    boolean contains(CaseRef ref, Party party);

    void add(CaseRef ref, Party party);

    /** From now on the national desk does for this case what its table's secretary did. */
    void deskStandsIn(CaseRef ref);
}
