package al.tryeza.referral.consent;

import al.tryeza.referral.casework.CaseRef;
import java.util.List;
import java.util.Set;

/** Where the ledger is kept. Every call belongs to the caller's transaction. */
public interface LedgerStore {

    /** Adds a decision; to be called while the case is held, or in the transaction that opens it. */
    void append(CaseRef ref, Decision decision);

    /** All decisions about a case. */
    Ledger of(CaseRef ref);

    /**
     * Some of the decisions, oldest first.
     *
     * @param after number of the last one of the page before, 0 for the first page
     */
    List<Numbered> page(CaseRef ref, int after, int limit);

    /** Institutions that a decision about the case may mean: its table's, those that take part, those that were named. */
    Set<Recipient> recipients(CaseRef ref);

    /** A decision with its number in the ledger, from 1. */
    record Numbered(int number, Decision decision) {}
}
