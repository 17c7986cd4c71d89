package al.tryeza.referral.routing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A referral put together place by place, as a test tells it. */
final class GivenReferral {

    static final Gazetteer GAZETTEER = Gazetteer.load();
    static final RuleSet RULES = RuleSets.released().current();

    private final boolean child;
    private final Map<PlaceRole, PlaceCandidates> places = new EnumMap<>(PlaceRole.class);
    private final Set<PlaceRole> unsafe = EnumSet.noneOf(PlaceRole.class);
    private final Set<String> recused = new HashSet<>();

    private GivenReferral(boolean child) {
        this.child = child;
    }

    static GivenReferral ofAnAdult() {
        return new GivenReferral(false);
    }

    static GivenReferral ofAChild() {
        return new GivenReferral(true);
    }

    GivenReferral present(String text) {
        return place(PlaceRole.PRESENT, GAZETTEER.resolve(text));
    }

    GivenReferral residence(String text) {
        return place(PlaceRole.RESIDENCE, GAZETTEER.resolve(text));
    }

    GivenReferral foundAt(String text) {
        return place(PlaceRole.FOUND_AT, GAZETTEER.resolve(text));
    }

    GivenReferral exploitedAt(String text) {
        return place(PlaceRole.EXPLOITED_AT, GAZETTEER.resolve(text));
    }

    GivenReferral place(PlaceRole role, PlaceCandidates candidates) {
        places.put(role, candidates);
        return this;
    }

    GivenReferral unsafe(PlaceRole... roles) {
        unsafe.addAll(List.of(roles));
        return this;
    }

    GivenReferral recused(String... ids) {
        recused.addAll(List.of(ids));
        return this;
    }

    RoutingInput input() {
        return new RoutingInput(places, unsafe, child, recused);
    }

    RoutingDecision decision() {
        return Routing.decide(input(), RULES);
    }

    RoutingDecision.Routed routed() {
        if (decision() instanceof RoutingDecision.Routed routed) {
            return routed;
        }
        throw new AssertionError("Not routed");
    }

    RoutingDecision.AwaitingPlace awaiting() {
        if (decision() instanceof RoutingDecision.AwaitingPlace awaiting) {
            return awaiting;
        }
        throw new AssertionError("Routed");
    }

    static Qark qark(String code) {
        return GAZETTEER.qark(code).orElseThrow();
    }

    static List<Qark> qarks(String... codes) {
        return List.of(codes).stream().map(GivenReferral::qark).toList();
    }
}
