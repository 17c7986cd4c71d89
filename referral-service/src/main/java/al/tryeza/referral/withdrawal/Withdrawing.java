package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.ReferralStatus;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.consent.Circumstances;
import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.Ledger;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.consent.Recipient;
import al.tryeza.referral.consent.Scope;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.Grants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a withdrawal: adds it to the ledger, ends the grants and the referral that it covers, asks everybody who may hold
 * something by it, and tells them; in the one transaction of the caller.
 */
public final class Withdrawing {

    private final CaseViews views;
    private final CaseStore cases;
    private final Chronicle chronicle;
    private final LedgerStore ledgers;
    private final Grants grants;
    private final Holders holders;
    private final WithdrawalStore store;
    private final WithdrawalPublisher publisher;
    private final Duration answerWithin;

    /** @param answerWithin how long an institution has to answer */
    public Withdrawing(
            CaseViews views,
            CaseStore cases,
            Chronicle chronicle,
            LedgerStore ledgers,
            Grants grants,
            Holders holders,
            WithdrawalStore store,
            WithdrawalPublisher publisher,
            Duration answerWithin) {
        this.views = views;
        this.cases = cases;
        this.chronicle = chronicle;
        this.ledgers = ledgers;
        this.grants = grants;
        this.holders = holders;
        this.store = store;
        this.publisher = publisher;
        this.answerWithin = answerWithin;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It was done. */
        record Withdrawn(Withdrawal withdrawal, CaseState state, String table) implements Result {}

        /** There is no such case for who asks. */
        record NoSuchCase() implements Result {}

        /** A child was not asked for consent, so there is none. */
        record ChildNotAsked() implements Result {}

        /** Nothing of this is given to anybody. */
        record NothingToWithdraw() implements Result {}
    }

    /** Withdraws, if there is something to withdraw. */
    public Result withdraw(CaseRef ref, Scope scope, Viewer who, Actor by, Instant now) {
        if (views.find(ref, who).isEmpty()) {
            return new Result.NoSuchCase();
        }
        // again, since it may have changed before it was held
        Optional<CaseState> state = cases.hold(ref);
        Optional<CaseView> view = views.find(ref, who);
        if (state.isEmpty() || view.isEmpty()) {
            return new Result.NoSuchCase();
        }
        if (view.get().child()) {
            return new Result.ChildNotAsked();
        }
        Ledger before = ledgers.of(ref);
        Set<Recipient> recipients = ledgers.recipients(ref);
        if (!before.loses(scope, recipients)) {
            return new Result.NothingToWithdraw();
        }
        var decision =
                new Decision(UUID.randomUUID(), ConsentDecision.WITHDRAWN, scope, Circumstances.UNSTATED, by, now);
        boolean closes =
                state.get().status().live() && Effect.closesReferral(before, before.with(decision), recipients);
        return withdrawn(state.get(), decision, closes);
    }

    private Result withdrawn(CaseState state, Decision decision, boolean closes) {
        CaseRef ref = state.ref();
        Actor by = decision.by();
        Chronicle.Entry entry = chronicle.next(ref, "ConsentWithdrawn", by, decision.at());
        Optional<UUID> closed = closes ? Optional.of(state.referralId()) : Optional.empty();
        var withdrawal = new Withdrawal(
                decision.id(),
                decision.scope(),
                holders.mustAnswer(state, entry.table(), decision.scope()),
                closed,
                by,
                decision.at());
        ledgers.append(ref, decision);
        store.add(ref, withdrawal, decision.at().plus(answerWithin));
        publisher.withdrawn(ref, entry, withdrawal, holders.told(state, entry.table(), withdrawal.mustAnswer()));
        grants.end(
                ref,
                grant -> Effect.endsGrant(
                        grant, decision.scope(), holders.recipient(grant.institution(), entry.table())),
                GrantEnd.CONSENT_WITHDRAWN,
                by);
        closed.ifPresent(referral -> close(ref, referral, by, decision.at()));
        return new Result.Withdrawn(withdrawal, cases.find(ref).orElseThrow(), entry.table());
    }

    private void close(CaseRef ref, UUID referral, Actor by, Instant now) {
        CaseState latest = cases.find(ref).orElseThrow();
        cases.append(
                ref,
                latest.version(),
                List.of(new CaseEvent.ReferralClosed(referral, ReferralStatus.CONSENT_WITHDRAWN)),
                latest.routing().input(),
                by,
                now);
    }
}
