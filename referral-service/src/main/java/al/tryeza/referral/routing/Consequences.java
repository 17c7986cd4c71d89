package al.tryeza.referral.routing;

import static java.util.Comparator.comparing;

import al.tryeza.referral.routing.RoutingDecision.Routed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from the choice of a table: who joins it, and which other tables are told. */
record Consequences(RoutingInput input) {

    Routed routed(
            Qark table,
            RoutingRule rule,
            String ruleSet,
            List<ConsideredPlace> considered,
            List<Qark> candidates,
            Optional<PlaceRole> decidingPlace) {
        Municipality municipality = municipality(table, decidingPlace);
        return new Routed(
                table, rule, ruleSet, considered, candidates, municipality, joins(municipality), notices(table));
    }

    private @Nullable Municipality municipality(Qark table, Optional<PlaceRole> decidingPlace) {
        return decidingPlace
                .map(input.places()::get)
                .flatMap(place -> place.in(table))
                .map(PlaceCandidate::municipality)
                .orElse(null);
    }

    private List<String> joins(@Nullable Municipality municipality) {
        if (!input.child() || municipality == null) {
            return List.of();
        }
        return Stream.of(municipality.childProtectionUnit())
                .filter(unit -> !input.recused().contains(unit))
                .toList();
    }

    /** A qark is not told when any unsafe place is or may be there, even if a safe one is there too. */
    private List<Qark> notices(Qark table) {
        Set<Qark> unsafe = places(true).flatMap(this::possible).collect(Collectors.toSet());
        return places(false)
                .flatMap(role -> Settling.qarkOf(role, input.places()).stream())
                .filter(qark -> !qark.equals(table) && !input.recuses(qark) && !unsafe.contains(qark))
                .distinct()
                .sorted(comparing(Qark::code))
                .toList();
    }

    private Stream<PlaceRole> places(boolean unsafe) {
        return input.places().keySet().stream().filter(role -> input.unsafe().contains(role) == unsafe);
    }

    private Stream<Qark> possible(PlaceRole role) {
        return Settling.qarkOf(role, input.places())
                .map(Stream::of)
                .orElseGet(() -> input.places().getOrDefault(role, PlaceCandidates.none()).qarks().stream());
    }
}
