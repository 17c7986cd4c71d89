package al.tryeza.referral.disclosure;

import al.tryeza.referral.routing.PlaceCandidates;
import al.tryeza.referral.routing.PlaceRole;
import java.util.Map;
import java.util.Set;

/**
 * The field {@code places} of a submission, as far as it could be read.
 *
 * @param whereabouts places in the words that were written
 */
record Places(Map<PlaceRole, PlaceCandidates> candidates, Set<PlaceRole> unsafe, Facts whereabouts) {

    static Places none() {
        return new Places(Map.of(), Set.of(), new Facts());
    }

    @Override
    public String toString() {
        return "places";
    }
}
