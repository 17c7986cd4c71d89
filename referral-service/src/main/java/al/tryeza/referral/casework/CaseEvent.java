package al.tryeza.referral.casework;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Urgency;
import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.routing.AgeBand;
import al.tryeza.referral.routing.RoutingDecision;
import java.util.Set;
import java.util.UUID;

/** What happened to a case, in codes. Each becomes one line of its history and one published event. */
public sealed interface CaseEvent {

    /** A case was opened for one person. */
    record Opened(CodedReferral codes) implements CaseEvent {}

    /**
     * An institution gave its word that the person may need help.
     *
     * @param sealed classes of data the vault holds for it
     */
    record Submitted(UUID referralId, Door door, CodedReferral codes, Set<DataClass> sealed) implements CaseEvent {}

    /** A table has it. */
    record Routed(UUID referralId, Urgency urgency, RoutingDecision.Routed decision, Set<String> recused)
            implements CaseEvent {}

    /** The national desk has it, until a human there has chosen a qark. */
    record AwaitingPlace(UUID referralId, Urgency urgency, RoutingDecision.AwaitingPlace decision, Set<String> recused)
            implements CaseEvent {}

    /**
     * The police stated the person's status.
     *
     * @param circle who is to be told of it beside the table, and who not
     */
    record Identified(Identification identification, Door door, Circle circle) implements CaseEvent {}

    /**
     * A referral ended before its time.
     *
     * @param end as what it stands from now on
     */
    record ReferralClosed(UUID referralId, ReferralStatus end) implements CaseEvent {
        public ReferralClosed {
            if (end.live()) {
                throw new IllegalArgumentException("not an end");
            }
        }
    }

    /**
     * The person of a child's case is no child any more, or was found to be none.
     *
     * @param ageBand from now on
     * @param told ids of the officers who are to ask for consent
     */
    record CameOfAge(AgeBand ageBand, Set<String> told, Set<String> recused) implements CaseEvent {
        public CameOfAge {
            told = Set.copyOf(told);
            recused = Set.copyOf(recused);
        }
    }

    /** Name of the event in the published language. */
    default String eventName() {
        return switch (this) {
            case Opened _ -> "CaseOpened";
            case Submitted _ -> "ReferralSubmitted";
            case Routed _ -> "ReferralRouted";
            case AwaitingPlace _ -> "ReferralAwaitingPlace";
            case Identified _ -> "IdentificationRecorded";
            case ReferralClosed _ -> "ReferralClosed";
            case CameOfAge _ -> "CameOfAge";
        };
    }
}
