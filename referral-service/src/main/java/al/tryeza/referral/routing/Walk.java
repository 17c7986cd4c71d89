package al.tryeza.referral.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk over the places of a referral in the order of a rule, to the place that decides or stops it. */
final class Walk {

    private final RoutingInput input;
    private final List<ConsideredPlace> considered = new ArrayList<>();
    private @Nullable PlaceRole end;
    private @Nullable Qark table;
    private boolean passedOverRecused;

    private Walk(RoutingInput input) {
        this.input = input;
    }

    static Walk along(List<PlaceRole> order, RoutingInput input) {
        Walk walk = new Walk(input);
        order.stream().filter(input.places()::containsKey).forEach(walk::consider);
        return walk;
    }

    private void consider(PlaceRole role) {
        considered.add(new ConsideredPlace(role, outcome(role), qarks(role)));
    }

    private PlaceOutcome outcome(PlaceRole role) {
        if (input.unsafe().contains(role)) {
            return PlaceOutcome.UNSAFE;
        }
        if (end != null) {
            return PlaceOutcome.NOT_REACHED;
        }
        List<Qark> qarks = qarks(role);
        if (qarks.isEmpty()) {
            return PlaceOutcome.UNRESOLVED;
        }
        Optional<Qark> qark = Settling.qarkOf(role, input.places());
        if (qark.map(List::of).orElse(qarks).stream().allMatch(input::recuses)) {
            passedOverRecused = true;
            return PlaceOutcome.UNRESOLVED;
        }
        end = role;
        table = qark.orElse(null);
        if (qark.isEmpty()) {
            return PlaceOutcome.AMBIGUOUS;
        }
        return qarks.size() == 1 ? PlaceOutcome.DECIDED : PlaceOutcome.SETTLED;
    }

    Optional<Qark> table() {
        return Optional.ofNullable(table);
    }

    /** The place that decided or stopped the walk; empty where all were left out or passed over. */
    Optional<PlaceRole> end() {
        return Optional.ofNullable(end);
    }

    AwaitingReason whyNot() {
        if (end != null) {
            return AwaitingReason.AMBIGUOUS_PLACE;
        }
        return passedOverRecused ? AwaitingReason.TABLE_RECUSED : AwaitingReason.NO_PLACE;
    }

    List<ConsideredPlace> considered() {
        return considered;
    }

    /** Those of the place at the end of the walk, less the recused. */
    List<Qark> candidates() {
        return end().stream()
                .flatMap(role -> qarks(role).stream())
                .filter(qark -> !input.recuses(qark))
                .toList();
    }

    private List<Qark> qarks(PlaceRole role) {
        return input.places().getOrDefault(role, PlaceCandidates.none()).qarks();
    }
}
