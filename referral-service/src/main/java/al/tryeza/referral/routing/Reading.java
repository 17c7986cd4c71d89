package al.tryeza.referral.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing a name can mean.
 *
 * @param within the municipalities over which it stretches; of a qark or a former district usually several
 */
record Reading(Qark qark, Set<Municipality> within, Via via) {

    Reading {
        within = Set.copyOf(within);
    }

    /** What several readings of one name leave: a candidate a qark, with a municipality only where none of them reaches beyond it. */
    static PlaceCandidates candidates(Set<Reading> readings) {
        Map<Qark, List<Reading>> byQark = readings.stream().collect(Collectors.groupingBy(Reading::qark));
        return new PlaceCandidates(byQark.entrySet().stream()
                .map(each -> candidate(each.getKey(), each.getValue()))
                .toList());
    }

    private static PlaceCandidate candidate(Qark qark, List<Reading> readings) {
        Via widest = readings.stream()
                .map(Reading::via)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new PlaceCandidate(qark, only(readings), widest);
    }

    private static @Nullable Municipality only(List<Reading> readings) {
        Set<Municipality> all =
                readings.stream().flatMap(each -> each.within().stream()).collect(Collectors.toSet());
        return all.size() == 1 ? all.iterator().next() : null;
    }
}
