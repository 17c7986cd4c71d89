package al.tryeza.referral.routing;

import org.jspecify.annotations.Nullable;

/**
 * A qark in which a place may lie.
 *
 * @param municipality set only where every reading of the name within this qark lies in that one municipality
 */
public record PlaceCandidate(Qark qark, @Nullable Municipality municipality, Via via) {

    public PlaceCandidate {
        if (municipality != null && !municipality.qark().equals(qark)) {
            throw new IllegalArgumentException("The municipality lies in another qark");
        }
    }
}
