package al.tryeza.referral.conduct;

import java.util.Optional;

/**
 * What a table has: rules in force, and maybe proposed ones. Versions count drafts too, so a version in force may be
 * followed by one that is more than one higher.
 *
 * @param latest highest version that was ever proposed
 * @param revision counts what happened to the rules, not who accepted them; whoever proposes has seen the last one
 */
public record TableRules(RulesOfConduct inForce, Optional<Draft> draft, int latest, long revision) {

    /** Whether there is or was such a version. */
    boolean knows(int version) {
        return version >= 1 && version <= latest;
    }
}
