package al.tryeza.referral.routing;

import java.util.List;

/**
 * One place of a referral as routing saw it.
 *
 * @param qarks all qarks in which it may lie, before anything was settled or left out
 */
public record ConsideredPlace(PlaceRole place, PlaceOutcome outcome, List<Qark> qarks) {

    public ConsideredPlace {
        qarks = List.copyOf(qarks);
    }
}
