package al.tryeza.referral.routing;

import java.util.Map;
import java.util.Set;

/**
 * All that routing may know of a referral. There is no field for what was written, for a name, or for the person's wish
 * to testify.
 *
 * @param places every place on the referral, resolved; also those that resolved to nothing
 * @param unsafe places unsafe for this person
 * @param recused ids of institutions and tables for which the case does not exist
 */
public record RoutingInput(
        Map<PlaceRole, PlaceCandidates> places, Set<PlaceRole> unsafe, boolean child, Set<String> recused) {

    public RoutingInput {
        places = Map.copyOf(places);
        unsafe = Set.copyOf(unsafe);
        recused = Set.copyOf(recused);
    }

    /** Whether the table of this qark is kept out. */
    public boolean recuses(Qark qark) {
        return recused.contains(qark.code());
    }
}
