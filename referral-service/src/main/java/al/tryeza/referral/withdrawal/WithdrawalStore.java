package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where withdrawals and answers are kept. Every call belongs to the caller's transaction. */
public interface WithdrawalStore {

    /**
     * Adds a withdrawal, whose entry stands in the ledger.
     *
     * @param due when whoever has not answered counts as silent
     */
    void add(CaseRef ref, Withdrawal withdrawal, Instant due);

    /** A withdrawal of this case. */
    Optional<Asked> find(CaseRef ref, UUID id);

    /** Keeps the first answer of an institution that was asked. */
    void answer(UUID id, String institution, Asked.Answer answer);

    /**
     * Withdrawals of a case, oldest first.
     *
     * @param after number of the last one of the page before, 0 for the first page
     */
    List<Asked> page(CaseRef ref, int after, int limit);

    /** Withdrawals of a case of which an institution was asked. */
    List<Asked> pageOf(String institution, CaseRef ref, int after, int limit);

    /** Some of those that somebody has not answered in time, and of which nobody was told yet. */
    List<Overdue> overdue(Instant now, int limit);

    /** Marks that it is told of; only one of those who try at once succeeds, and nobody does where all have answered. */
    boolean escalate(UUID id, Instant now);

    /** A withdrawal and its case. */
    record Overdue(CaseRef ref, UUID id) {}
}
