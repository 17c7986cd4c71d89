package al.tryeza.referral.consent;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.consent.LedgerStore.Numbered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An officer records what the person decided. Called within a transaction. */
public final class Consenting {

    private final CaseViews views;
    private final CaseStore cases;
    private final LedgerStore ledger;
    private final Chronicle chronicle;
    private final ConsentPublisher publisher;

    public Consenting(
            CaseViews views, CaseStore cases, LedgerStore ledger, Chronicle chronicle, ConsentPublisher publisher) {
        this.views = views;
        this.cases = cases;
        this.ledger = ledger;
        this.chronicle = chronicle;
        this.publisher = publisher;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It stands in the ledger. */
        record Recorded(Decision decision) implements Result {}

        /** There is no such case for this officer. */
        record NoSuchCase() implements Result {}

        /** A child is not asked: a consent of its childhood would still look like one when it has come of age. */
        record ChildNotAsked() implements Result {}

        /** Something refused had been given: that is a withdrawal, of which those who had it must hear. */
        record WithdrawInstead() implements Result {}
    }

    /**
     * Records an answer that was given or refused.
     *
     * @param kind what was decided, of which a withdrawal is none: it goes its own way
     */
    public Result record(
            CaseRef ref, ConsentDecision kind, Scope scope, Circumstances circumstances, Viewer officer, Instant now) {
        if (views.find(ref, officer).isEmpty() || cases.hold(ref).isEmpty()) {
            return new Result.NoSuchCase();
        }
        // again, since it may have changed before it was held
        Optional<CaseView> held = views.find(ref, officer);
        if (held.isEmpty()) {
            return new Result.NoSuchCase();
        }
        if (held.get().child()) {
            return new Result.ChildNotAsked();
        }
        if (kind == ConsentDecision.REFUSED && ledger.of(ref).loses(scope, ledger.recipients(ref))) {
            return new Result.WithdrawInstead();
        }
        var decision = new Decision(UUID.randomUUID(), kind, scope, circumstances, officer.actor(), now);
        Chronicle.Entry entry = chronicle.next(ref, "ConsentDecided", officer.actor(), now);
        ledger.append(ref, decision);
        publisher.decided(ref, entry, decision);
        return new Result.Recorded(decision);
    }

    /**
     * The decisions about a case; empty where there is no such case for this officer.
     *
     * @param after number of the last one of the page before
     */
    public Optional<List<Numbered>> list(CaseRef ref, int after, int limit, Viewer officer) {
        return views.find(ref, officer).map(_ -> ledger.page(ref, after, limit));
    }
}
