package al.tryeza.referral.consent;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.disclosure.ConsentScope;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the ledger: what the person decided.
 *
 * @param by who recorded it
 */
public record Decision(UUID id, ConsentDecision kind, Scope scope, Circumstances circumstances, Actor by, Instant at) {

    /** What a referral says of it. A child was not asked, whatever was ticked: what it ticked ends with childhood. */
    public static Decision ofReferral(UUID id, ConsentScope consent, Actor by, Instant at) {
        return switch (consent.basis()) {
            case CONSENT -> stated(id, ConsentDecision.GIVEN, given(consent), by, at);
            case BEST_INTEREST -> stated(id, ConsentDecision.NOT_ASKED, given(consent), by, at);
            case ANONYMOUS ->
                stated(
                        id,
                        ConsentDecision.REFUSED,
                        Scope.ofTaking(consent.to(), consent.purposes(), consent.categories()),
                        by,
                        at);
        };
    }

    private static Decision stated(UUID id, ConsentDecision kind, Scope scope, Actor by, Instant at) {
        return new Decision(id, kind, scope, Circumstances.UNSTATED, by, at);
    }

    private static Scope given(ConsentScope consent) {
        return Scope.ofGiving(consent.to(), consent.purposes(), consent.categories());
    }
}
