package al.tryeza.referral.conduct.web;

import al.tryeza.referral.conduct.Draft;
import al.tryeza.referral.conduct.RulesLine;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.conduct.SignOff;
import al.tryeza.referral.conduct.TableConduct.Shown;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table's rules as an officer sees them.
 *
 * @param draft what is proposed, or null where nothing is
 * @param accepted whether the officer has accepted the version in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RulesAnswer(String table, Version inForce, @Nullable Proposal draft, boolean accepted) {

    /**
     * One version.
     *
     * @param allowances all that may be granted
     */
    record Version(int version, List<RulesLine> allowances) {

        static Version of(RulesOfConduct rules) {
            return new Version(rules.version(), rules.lines());
        }
    }

    /**
     * A version that is not in force.
     *
     * @param signOffs one an institution, oldest first
     * @param needed how many institutions must sign it off
     */
    record Proposal(int version, List<RulesLine> allowances, List<SignOff> signOffs, int needed) {

        static Proposal of(Draft draft, int needed) {
            return new Proposal(draft.rules().version(), draft.rules().lines(), draft.signOffs(), needed);
        }
    }

    static RulesAnswer of(Shown shown) {
        RulesOfConduct inForce = shown.rules().inForce();
        return new RulesAnswer(
                inForce.table(),
                Version.of(inForce),
                shown.rules()
                        .draft()
                        .map(draft -> Proposal.of(draft, shown.needed()))
                        .orElse(null),
                shown.accepted());
    }
}
