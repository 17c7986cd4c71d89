package al.tryeza.referral.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which of several qarks a place lies in from the other places of the same referral, where they agree on one. */
final class Settling {

    private Settling() {}

    /**
     * The qark of a place: its only candidate, or the only one of its candidates that every other place which shares any
     * with it shares too. Unsafe places count, since where they lie is known whether or not they are safe.
     */
    static Optional<Qark> qarkOf(PlaceRole role, Map<PlaceRole, PlaceCandidates> places) {
        List<Qark> kept = new ArrayList<>(qarks(role, places));
        List<Qark> own = List.copyOf(kept);
        places.keySet().stream()
                .filter(other -> other != role)
                .map(other -> qarks(other, places))
                .filter(others -> !Collections.disjoint(own, others))
                .forEach(kept::retainAll);
        if (own.size() == 1) {
            return Optional.of(own.getFirst());
        }
        return kept.size() == 1 ? Optional.of(kept.getFirst()) : Optional.empty();
    }

    private static List<Qark> qarks(PlaceRole role, Map<PlaceRole, PlaceCandidates> places) {
        return places.getOrDefault(role, PlaceCandidates.none()).qarks();
    }
}
