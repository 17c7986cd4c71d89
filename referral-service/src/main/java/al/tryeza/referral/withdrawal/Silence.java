package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.withdrawal.WithdrawalStore.Overdue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells who sees to a table of institutions that have not answered in time; once a withdrawal, by whichever instance. */
public final class Silence {

    private final CaseStore cases;
    private final WithdrawalStore store;
    private final Chronicle chronicle;
    private final Holders holders;
    private final WithdrawalPublisher publisher;

    public Silence(
            CaseStore cases,
            WithdrawalStore store,
            Chronicle chronicle,
            Holders holders,
            WithdrawalPublisher publisher) {
        this.cases = cases;
        this.store = store;
        this.chronicle = chronicle;
        this.holders = holders;
        this.publisher = publisher;
    }

    /** Some that are overdue, to be told of one by one. */
    public List<Overdue> overdue(Instant now, int limit) {
        return store.overdue(now, limit);
    }

    /**
     * Tells of one, within a transaction.
     *
     * @return whether it was told of now
     */
    public boolean tell(Overdue overdue, Instant now) {
        Optional<CaseState> state = cases.hold(overdue.ref());
        if (state.isEmpty() || !store.escalate(overdue.id(), now)) {
            return false;
        }
        Asked asked = store.find(overdue.ref(), overdue.id()).orElseThrow();
        Chronicle.Entry entry = chronicle.next(overdue.ref(), "WithdrawalUnanswered", Actor.platform(), now);
        publisher.unanswered(
                overdue.ref(), entry, asked, holders.secretariat(state.get(), entry.table()), Actor.platform(), now);
        return true;
    }
}
