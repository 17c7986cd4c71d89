package al.tryeza.referral.intake;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseRules;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Circle;
import al.tryeza.referral.casework.Door;
import al.tryeza.referral.casework.Identification;
import al.tryeza.referral.casework.ReferralStatus;
import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.disclosure.ComingOfAge;
import al.tryeza.referral.disclosure.DigestedBody;
import al.tryeza.referral.disclosure.Reading;
import al.tryeza.referral.disclosure.Vault;
import al.tryeza.referral.intake.Idempotency.Earlier;
import al.tryeza.referral.routing.Routing;
import al.tryeza.referral.routing.RoutingDecision;
import al.tryeza.referral.routing.RoutingInput;
import al.tryeza.referral.routing.RuleSets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in a referral that could be read: the key, the case with its history and events, what the person decided, and the
 * vault, in the one transaction of the caller; all of it or nothing.
 */
public final class Intake {

    private final Idempotency<Answer> idempotency;
    private final CaseStore cases;
    private final LedgerStore ledger;
    private final Vault vault;
    private final ComingOfAge comingOfAge;
    private final SecureRandom random = new SecureRandom();

    public Intake(
            Idempotency<Answer> idempotency,
            CaseStore cases,
            LedgerStore ledger,
            Vault vault,
            ComingOfAge comingOfAge) {
        this.idempotency = idempotency;
        this.cases = cases;
        this.ledger = ledger;
        this.vault = vault;
        this.comingOfAge = comingOfAge;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It was accepted, now or at an earlier try with the same key and body. */
        record Accepted(Answer answer) implements Result {}

        /** The key was used with another body. */
        record KeyReused() implements Result {}
    }

    /**
     * Takes a referral in.
     *
     * @param key the sender's idempotency key, which is their institution's
     */
    public Result take(Reading.Taken referral, Door door, String key, DigestedBody body, Actor actor, Instant now) {
        Optional<Earlier<Answer>> earlier = idempotency.claim(actor.institution(), key, body, now);
        if (earlier.isPresent()) {
            return earlier.get().sameBody() ? new Result.Accepted(earlier.get().answer()) : new Result.KeyReused();
        }
        Answer answer = open(referral, Optional.empty(), door, actor, now);
        idempotency.keep(actor.institution(), key, answer);
        return new Result.Accepted(answer);
    }

    /** Opens a case for a referral that is known not to have come before. */
    public Answer open(Reading.Taken referral, Door door, Actor actor, Instant now) {
        return open(referral, Optional.empty(), door, actor, now);
    }

    /**
     * Opens a case.
     *
     * @param identification what is stated of the person in the same step
     */
    Answer open(Reading.Taken referral, Optional<Identification> identification, Door door, Actor actor, Instant now) {
        CodedReferral codes = referral.codes();
        RoutingInput input =
                new RoutingInput(codes.places(), codes.unsafe(), codes.child(), Set.copyOf(codes.recused()));
        RoutingDecision decision = Routing.decide(input, RuleSets.released().current());
        CaseRef ref = CaseRef.random(random);
        UUID referralId = UUID.randomUUID();
        List<CaseEvent> opened =
                CaseRules.open(referralId, door, codes, referral.identity().classes(), decision);
        List<CaseEvent> events = identification
                .map(stated -> CaseRules.openIdentified(
                        opened, stated, door, Circle.ofNew(actor.institution(), codes, decision)))
                .orElse(opened);
        long version = cases.append(ref, 0, events, input, actor, now);
        ledger.append(ref, Decision.ofReferral(UUID.randomUUID(), codes.consent(), actor, now));
        vault.seal(ref.value(), referralId, referral.identity());
        comingOfAge.note(ref.value(), referral.identity());
        return new Answer(
                referralId,
                ref.value(),
                status(decision).name(),
                CaseRules.tableOf(decision),
                RoutingView.of(decision),
                version);
    }

    private static ReferralStatus status(RoutingDecision decision) {
        return switch (decision) {
            case RoutingDecision.Routed _ -> ReferralStatus.ROUTED;
            case RoutingDecision.AwaitingPlace _ -> ReferralStatus.AWAITING_PLACE;
        };
    }
}
