package al.tryeza.referral.casework.jdbc;

import al.tryeza.referral.routing.AwaitingReason;
import al.tryeza.referral.routing.ConsideredPlace;
import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.Municipality;
import al.tryeza.referral.routing.PlaceCandidate;
import al.tryeza.referral.routing.PlaceCandidates;
import al.tryeza.referral.routing.PlaceOutcome;
import al.tryeza.referral.routing.PlaceRole;
import al.tryeza.referral.routing.Qark;
import al.tryeza.referral.routing.RoutingDecision;
import al.tryeza.referral.routing.RoutingInput;
import al.tryeza.referral.routing.RoutingRule;
import al.tryeza.referral.routing.StoredDecision;
import al.tryeza.referral.routing.Via;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A routing decision and what it was made from, as JSON of codes, and back. */
final class StoredRouting {

    private final JsonMapper json;
    private final Gazetteer gazetteer;

    StoredRouting(JsonMapper json, Gazetteer gazetteer) {
        this.json = json;
        this.gazetteer = gazetteer;
    }

    record Candidate(String qark, @Nullable String municipality, Via via) {}

    record Input(Map<PlaceRole, List<Candidate>> places, Set<PlaceRole> unsafe, boolean child, Set<String> recused) {}

    record Place(PlaceRole place, PlaceOutcome outcome, List<String> qarks) {}

    /** Has a table and a rule where it is routed, and a reason where it awaits a place. */
    record Decision(
            String ruleSet,
            List<Place> considered,
            List<String> candidates,
            @Nullable AwaitingReason reason,
            @Nullable String table,
            @Nullable RoutingRule rule,
            @Nullable String municipality,
            List<String> joins,
            List<String> notices) {}

    String input(RoutingInput input) {
        var places = input.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        place -> place.getValue().all().stream()
                                .map(each -> new Candidate(each.qark().code(), slug(each.municipality()), each.via()))
                                .toList()));
        return json.writeValueAsString(new Input(places, input.unsafe(), input.child(), input.recused()));
    }

    String decision(RoutingDecision decision) {
        var considered = decision.considered().stream()
                .map(each -> new Place(each.place(), each.outcome(), codes(each.qarks())))
                .toList();
        var candidates = codes(decision.candidates());
        return json.writeValueAsString(
                switch (decision) {
                    case RoutingDecision.AwaitingPlace awaiting ->
                        new Decision(
                                decision.ruleSet(),
                                considered,
                                candidates,
                                awaiting.reason(),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of());
                    case RoutingDecision.Routed routed ->
                        new Decision(
                                decision.ruleSet(),
                                considered,
                                candidates,
                                null,
                                routed.table().code(),
                                routed.rule(),
                                slug(routed.municipality()),
                                routed.joins(),
                                codes(routed.notices()));
                });
    }

    StoredDecision read(String input, String decision) {
        return new StoredDecision(
                toInput(json.readValue(input, Input.class)), toDecision(json.readValue(decision, Decision.class)));
    }

    private RoutingInput toInput(Input stored) {
        var places = stored.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        place -> new PlaceCandidates(place.getValue().stream()
                                .map(each -> new PlaceCandidate(
                                        qark(each.qark()), municipality(each.municipality()), each.via()))
                                .toList())));
        return new RoutingInput(places, stored.unsafe(), stored.child(), stored.recused());
    }

    private RoutingDecision toDecision(Decision stored) {
        var considered = stored.considered().stream()
                .map(each -> new ConsideredPlace(each.place(), each.outcome(), qarks(each.qarks())))
                .toList();
        var candidates = qarks(stored.candidates());
        if (stored.table() == null || stored.rule() == null) {
            return new RoutingDecision.AwaitingPlace(
                    Objects.requireNonNull(stored.reason()), stored.ruleSet(), considered, candidates);
        }
        return new RoutingDecision.Routed(
                qark(stored.table()),
                stored.rule(),
                stored.ruleSet(),
                considered,
                candidates,
                municipality(stored.municipality()),
                stored.joins(),
                qarks(stored.notices()));
    }

    private static @Nullable String slug(@Nullable Municipality municipality) {
        return municipality == null ? null : municipality.slug();
    }

    private static List<String> codes(List<Qark> qarks) {
        return qarks.stream().map(Qark::code).toList();
    }

    private List<Qark> qarks(List<String> codes) {
        return codes.stream().map(this::qark).toList();
    }

    private Qark qark(String code) {
        return gazetteer.qark(code).orElseThrow();
    }

    private @Nullable Municipality municipality(@Nullable String slug) {
        return slug == null
                ? null
                : gazetteer.municipalities().stream()
                        .filter(each -> each.slug().equals(slug))
                        .findFirst()
                        .orElseThrow();
    }
}
