package al.tryeza.referral.conduct;

import al.tryeza.referral.conduct.RulesEvent.Accepted;
import al.tryeza.referral.conduct.RulesEvent.Drafted;
import al.tryeza.referral.conduct.RulesEvent.InForce;
import al.tryeza.referral.conduct.RulesEvent.SignedOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a table makes its rules of conduct: state and command in, events or a refusal out; no clock, no store. */
public final class ConductRules {

    private ConductRules() {}

    /** What comes of a command. */
    public sealed interface Outcome {

        /** It was done; no events where it had been done before. */
        record Done(List<RulesEvent> events) implements Outcome {}

        /** It was refused. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Why a command was refused. */
    public enum Refusal {
        /** The table never had rules of this version. */
        UNKNOWN_VERSION,
        /** What was proposed is what is in force; everybody would have to accept it again for nothing. */
        UNCHANGED,
        /** The version is in force already, or another was proposed in its place. */
        NOT_PROPOSED,
        /** The institution has no seat at the table. */
        NOT_SEATED,
        /** It is a proposal, or was replaced. */
        NOT_IN_FORCE
    }

    /** The secretary proposes rules; an open proposal and what was signed of it are gone. */
    public static Outcome draft(TableRules state, Set<Allowance> allowances) {
        if (allowances.equals(state.inForce().allowances())) {
            return new Outcome.Refused(Refusal.UNCHANGED);
        }
        var proposed = new RulesOfConduct(state.inForce().table(), state.latest() + 1, allowances);
        return new Outcome.Done(List.of(new Drafted(
                proposed, state.draft().map(replaced -> replaced.rules().version()))));
    }

    /** An officer signs a proposal for an institution; with the last signature that is needed it is in force. */
    public static Outcome signOff(TableRules state, int version, SignOff signature, SigningOff table) {
        if (!state.knows(version)) {
            return new Outcome.Refused(Refusal.UNKNOWN_VERSION);
        }
        Optional<Draft> open = state.draft().filter(draft -> draft.rules().version() == version);
        if (open.isEmpty()) {
            return new Outcome.Refused(Refusal.NOT_PROPOSED);
        }
        if (!table.seated().test(signature.institution())) {
            return new Outcome.Refused(Refusal.NOT_SEATED);
        }
        return new Outcome.Done(signed(state, open.get(), signature, table));
    }

    private static List<RulesEvent> signed(TableRules state, Draft draft, SignOff signature, SigningOff table) {
        var events = new ArrayList<RulesEvent>();
        var signatures = new ArrayList<>(draft.signOffs());
        if (!draft.signedFor(signature.institution())) {
            signatures.add(signature);
            events.add(new SignedOff(draft.rules().version(), signature));
        }
        if (table.enough(new Draft(draft.rules(), signatures))) {
            events.add(new InForce(draft.rules(), Optional.of(state.inForce().version())));
        }
        return events;
    }

    /**
     * An officer accepts.
     *
     * @param before whether the officer accepted this version before
     */
    public static Outcome accept(TableRules state, int version, String officer, boolean before) {
        if (!state.knows(version)) {
            return new Outcome.Refused(Refusal.UNKNOWN_VERSION);
        }
        if (state.inForce().version() != version) {
            return new Outcome.Refused(Refusal.NOT_IN_FORCE);
        }
        return new Outcome.Done(before ? List.of() : List.of(new Accepted(version, officer)));
    }
}
