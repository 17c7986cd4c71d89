package al.tryeza.referral.casework;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.directory.WorkingTable;
import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.routing.Qark;
import al.tryeza.referral.routing.Routing;
import al.tryeza.referral.routing.RoutingDecision;
import al.tryeza.referral.routing.RoutingInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What may happen to a case: state and command in, events or a refusal out; no clock, no store, no chance. */
public final class CaseRules {

    private CaseRules() {}

    /** What comes of a command. */
    public sealed interface Outcome {

        /** It was done. */
        record Done(List<CaseEvent> events) implements Outcome {}

        /** It was refused. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Why a command was refused. */
    public enum Refusal {
        /** The referral has ended. */
        REFERRAL_CLOSED,
        /** The case is with a table already. */
        NOT_AWAITING_PLACE,
        /** The table of this qark is recused from the case. */
        TABLE_RECUSED
    }

    /** A new referral opens a case and goes to its table, or to the national desk. */
    public static List<CaseEvent> open(
            UUID referralId, Door door, CodedReferral codes, Set<DataClass> sealed, RoutingDecision decision) {
        return List.of(
                new CaseEvent.Opened(codes),
                new CaseEvent.Submitted(referralId, door, codes, sealed),
                sent(referralId, codes, decision));
    }

    private static CaseEvent sent(UUID referralId, CodedReferral codes, RoutingDecision decision) {
        var recused = Set.copyOf(codes.recused());
        return switch (decision) {
            case RoutingDecision.Routed routed -> new CaseEvent.Routed(referralId, codes.urgency(), routed, recused);
            case RoutingDecision.AwaitingPlace awaiting ->
                new CaseEvent.AwaitingPlace(referralId, codes.urgency(), awaiting, recused);
        };
    }

    /**
     * The police state the person's status. Any case may be told of, also one that no table has yet, and as often as
     * they come to another result: the latest statement counts, and all are kept.
     */
    public static List<CaseEvent> identify(CaseState state, Identification identification, Door door) {
        return List.of(new CaseEvent.Identified(identification, door, state.circle()));
    }

    /** A statement about somebody of whom there is no case comes with a referral, which opens one as any other does. */
    public static List<CaseEvent> openIdentified(
            List<CaseEvent> opened, Identification identification, Door door, Circle circle) {
        List<CaseEvent> events = new ArrayList<>(opened);
        events.add(new CaseEvent.Identified(identification, door, circle));
        return List.copyOf(events);
    }

    /** The national desk chooses the qark that no rule could. */
    public static Outcome choosePlace(CaseState state, Qark chosen) {
        RoutingInput input = state.routing().input();
        if (!state.status().live()) {
            return new Outcome.Refused(Refusal.REFERRAL_CLOSED);
        }
        if (!(state.routing().decision() instanceof RoutingDecision.AwaitingPlace awaiting)) {
            return new Outcome.Refused(Refusal.NOT_AWAITING_PLACE);
        }
        // more may be recused by now than when the referral was routed
        Set<String> recused = state.circle().recused();
        if (recused.contains(chosen.code())) {
            return new Outcome.Refused(Refusal.TABLE_RECUSED);
        }
        return Routing.chosenByNationalDesk(chosen, awaiting, input)
                .<Outcome>map(routed -> new Outcome.Done(
                        List.of(new CaseEvent.Routed(state.referralId(), state.urgency(), routed, recused))))
                .orElseGet(() -> new Outcome.Refused(Refusal.TABLE_RECUSED));
    }

    /** The table that has a case after a decision. */
    public static String tableOf(RoutingDecision decision) {
        return switch (decision) {
            case RoutingDecision.Routed routed -> routed.table().code();
            case RoutingDecision.AwaitingPlace _ -> WorkingTable.NATIONAL_DESK;
        };
    }
}
