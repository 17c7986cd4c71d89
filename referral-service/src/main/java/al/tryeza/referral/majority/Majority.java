package al.tryeza.referral.majority;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseRules;
import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.casework.Secretariat;
import al.tryeza.referral.disclosure.ComingOfAge;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.Grants;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.referral.routing.AgeBand;
import java.time.Instant;
import java.util.List;

/**
 * The person of a case has turned 18: it is a child's case no more, what rested on the best interest of the child ends,
 * and somebody is told to ask for consent.
 */
public final class Majority {

    private final ComingOfAge comingOfAge;
    private final CaseStore cases;
    private final Recusals recusals;
    private final Secretariat secretariat;
    private final Grants grants;

    public Majority(
            ComingOfAge comingOfAge, CaseStore cases, Recusals recusals, Secretariat secretariat, Grants grants) {
        this.comingOfAge = comingOfAge;
        this.cases = cases;
        this.recusals = recusals;
        this.secretariat = secretariat;
        this.grants = grants;
    }

    /** Some of the cases that wait for it, to be seen to one by one. */
    public List<CaseRef> due(int most) {
        return comingOfAge.come(most).stream().map(CaseRef::new).toList();
    }

    /**
     * Sees to one, within a transaction.
     *
     * @return whether it was seen to now, and by nobody before
     */
    public boolean reach(CaseRef ref, Instant now) {
        return cases.hold(ref)
                .filter(_ -> comingOfAge.take(ref.value()))
                .map(state -> reached(state, AgeBand.AGE_18_24, Actor.platform(), now))
                .isPresent();
    }

    /** Somebody found that the person was taken for a child and is none; within the transaction that says so. */
    public void found(CaseRef ref, AgeBand band, Actor by, Instant now) {
        cases.hold(ref).ifPresent(state -> reached(state, band, by, now));
    }

    private CaseState reached(CaseState state, AgeBand band, Actor by, Instant now) {
        Recused recused = recusals.of(state.ref());
        String table = CaseRules.tableOf(state.routing().decision());
        var event = new CaseEvent.CameOfAge(band, secretariat.of(table, recused), recused.named());
        cases.append(
                state.ref(), state.version(), List.of(event), state.routing().input(), by, now);
        grants.end(state.ref(), grant -> grant.basis() == LegalBasis.BEST_INTEREST, GrantEnd.COME_OF_AGE, by);
        return state;
    }
}
