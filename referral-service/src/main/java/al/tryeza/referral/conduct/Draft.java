package al.tryeza.referral.conduct;

import java.util.List;

/**
 * Rules that were proposed and are not in force.
 *
 * @param signOffs oldest first, one an institution
 */
public record Draft(RulesOfConduct rules, List<SignOff> signOffs) {

    public Draft {
        signOffs = List.copyOf(signOffs);
    }

    /** Whether somebody signed for the institution. */
    boolean signedFor(String institution) {
        return signOffs.stream().anyMatch(signed -> signed.institution().equals(institution));
    }
}
