package al.tryeza.referral.routing;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;

/**
 * All qarks in which a place may lie, one candidate a qark, in the order of their codes. None: the place is abroad or unknown.
 */
public record PlaceCandidates(List<PlaceCandidate> all) {

    private static final PlaceCandidates NONE = new PlaceCandidates(List.of());

    public PlaceCandidates {
        all = all.stream().sorted(comparing(each -> each.qark().code())).toList();
        if (all.stream().map(PlaceCandidate::qark).distinct().count() != all.size()) {
            throw new IllegalArgumentException("Two candidates in one qark");
        }
    }

    public static PlaceCandidates none() {
        return NONE;
    }

    public static PlaceCandidates of(PlaceCandidate... candidates) {
        return new PlaceCandidates(List.of(candidates));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Qark> qarks() {
        return all.stream().map(PlaceCandidate::qark).toList();
    }

    /** The candidate in this qark, if there is one. */
    public Optional<PlaceCandidate> in(Qark qark) {
        return all.stream().filter(each -> each.qark().equals(qark)).findFirst();
    }
}
