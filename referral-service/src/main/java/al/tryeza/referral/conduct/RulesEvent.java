package al.tryeza.referral.conduct;

import java.util.Optional;

/** What happens to a table's rules of conduct. */
public sealed interface RulesEvent {

    /**
     * The secretary proposed rules.
     *
     * @param replaces version of the proposal that they take the place of, with its sign-offs
     */
    record Drafted(RulesOfConduct rules, Optional<Integer> replaces) implements RulesEvent {}

    /** Somebody signed a proposal for an institution. */
    record SignedOff(int version, SignOff signOff) implements RulesEvent {}

    /**
     * Rules came into force.
     *
     * @param replaces version that was in force before; none where these are the table's first
     */
    record InForce(RulesOfConduct rules, Optional<Integer> replaces) implements RulesEvent {}

    /** An officer accepted the rules in force. */
    record Accepted(int version, String officer) implements RulesEvent {}
}
