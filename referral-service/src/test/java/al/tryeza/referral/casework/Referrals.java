package al.tryeza.referral.casework;

import al.tryeza.referral.codes.Concern;
import al.tryeza.referral.codes.ConsentBasis;
import al.tryeza.referral.codes.Gender;
import al.tryeza.referral.codes.Indicator;
import al.tryeza.referral.codes.Need;
import al.tryeza.referral.codes.Urgency;
import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.disclosure.ConsentScope;
import al.tryeza.referral.routing.AgeBand;
import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.PlaceCandidates;
import al.tryeza.referral.routing.PlaceRole;
import al.tryeza.referral.routing.Routing;
import al.tryeza.referral.routing.RoutingDecision;
import al.tryeza.referral.routing.RoutingInput;
import al.tryeza.referral.routing.RuleSets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Referrals in codes, for tests. */
public final class Referrals {

    public static final Gazetteer GAZETTEER = Gazetteer.load();

    private Referrals() {}

    public static CodedReferral child(String residence, String... recused) {
        return new CodedReferral(
                Urgency.URGENT,
                Concern.AT_RISK,
                Gender.Feminine,
                AgeBand.AGE_12_14,
                List.of("AL"),
                Optional.of("sq"),
                Optional.empty(),
                List.of(Indicator.NEGLECT),
                List.of(),
                List.of(),
                List.of(),
                List.of(Need.EDUCATION),
                new ConsentScope(ConsentBasis.BEST_INTEREST, List.of(), List.of(), List.of()),
                Map.<PlaceRole, PlaceCandidates>of(PlaceRole.RESIDENCE, GAZETTEER.resolve(residence)),
                Set.of(),
                List.of(recused));
    }

    public static RoutingInput input(CodedReferral codes) {
        return new RoutingInput(codes.places(), codes.unsafe(), codes.child(), Set.copyOf(codes.recused()));
    }

    public static RoutingDecision routed(CodedReferral codes) {
        return Routing.decide(input(codes), RuleSets.released().current());
    }
}
