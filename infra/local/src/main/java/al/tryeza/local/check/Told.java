package al.tryeza.local.check;

import java.util.List;

/**
 * What the doors told their callers.
 *
 * @param accepted referrals and identifications
 * @param looks answers to who asked who somebody is
 * @param granted grants given
 * @param withdrawn consents withdrawn
 */
public record Told(List<Accepted> accepted, List<Look> looks, List<Leave> granted, List<Leave> withdrawn) {

    public Told {
        accepted = List.copyOf(accepted);
        looks = List.copyOf(looks);
        granted = List.copyOf(granted);
        withdrawn = List.copyOf(withdrawn);
    }
}
