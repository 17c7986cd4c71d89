package al.tryeza.notification.telling.kafka;

import al.tryeza.events.CameOfAge;
import al.tryeza.events.CaseClosed;
import al.tryeza.events.CaseReopened;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.ConsentWithdrawn;
import al.tryeza.events.ErasureRequested;
import al.tryeza.events.GlassBroken;
import al.tryeza.events.GlassReviewDue;
import al.tryeza.events.GrantGiven;
import al.tryeza.events.IdentificationRecorded;
import al.tryeza.events.Recused;
import al.tryeza.events.ReferralAwaitingPlace;
import al.tryeza.events.ReferralRouted;
import al.tryeza.events.Structure;
import al.tryeza.events.WithdrawalUnanswered;
import al.tryeza.messaging.Poison;
import al.tryeza.notification.inbox.KeptOut;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.telling.CaseStep;
import java.util.List;
import java.util.Set;

/** From published events of a case to the steps of which somebody must know. */
final class CaseEvents {

    private CaseEvents() {}

    static CaseStep step(ReferralRouted event) {
        var structure = event.getStructure();
        var content = event.getContent();
        return new CaseStep.Routed(
                structure.getId(),
                event.getSubject().getCaseRef(),
                structure.getVersion(),
                structure.getTime(),
                content.getTable(),
                Set.copyOf(content.getJoins()),
                Set.copyOf(content.getNotices()),
                Set.copyOf(content.getRecused()));
    }

    static CaseStep step(IdentificationRecorded event) {
        var structure = event.getStructure();
        var content = event.getContent();
        return new CaseStep.Identified(
                structure.getId(),
                event.getSubject().getCaseRef(),
                structure.getVersion(),
                structure.getTime(),
                event.getSubject().getTable(),
                Set.copyOf(content.getParticipants()),
                Set.copyOf(content.getRecused()));
    }

    static CaseStep step(GrantGiven event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(), event.getSubject(), Kind.GRANT_GIVEN, content.getTold(), content.getRecused());
    }

    static CaseStep step(ConsentWithdrawn event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(),
                event.getSubject(),
                Kind.CONSENT_WITHDRAWN,
                content.getTold(),
                content.getRecused());
    }

    static CaseStep step(WithdrawalUnanswered event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(),
                event.getSubject(),
                Kind.WITHDRAWAL_UNANSWERED,
                content.getTold(),
                content.getRecused());
    }

    static CaseStep step(CameOfAge event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(),
                event.getSubject(),
                Kind.CONSENT_TO_BE_ASKED,
                content.getTold(),
                content.getRecused());
    }

    static CaseStep step(CaseClosed event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(), event.getSubject(), Kind.CASE_CLOSED, content.getTold(), content.getRecused());
    }

    static CaseStep step(CaseReopened event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(), event.getSubject(), Kind.CASE_REOPENED, content.getTold(), content.getRecused());
    }

    private static CaseStep addressed(
            Structure structure, CaseSubject subject, Kind kind, List<String> told, List<String> recused) {
        return new CaseStep.Addressed(
                structure.getId(),
                subject.getCaseRef(),
                structure.getVersion(),
                structure.getTime(),
                subject.getTable(),
                kind,
                Set.copyOf(told),
                Set.copyOf(recused));
    }

    static CaseStep step(GlassBroken event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(), event.getSubject(), Kind.GLASS_BROKEN, content.getTold(), content.getRecused());
    }

    static CaseStep step(GlassReviewDue event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(),
                event.getSubject(),
                Kind.GLASS_REVIEW_DUE,
                content.getTold(),
                content.getRecused());
    }

    /** Who stands in hears that there is something to see, in words that say no more. */
    static CaseStep step(Recused event) {
        var content = event.getContent();
        return addressed(
                event.getStructure(),
                event.getSubject(),
                Kind.OTHER_QARK_NOTICE,
                content.getTold(),
                content.getRecused());
    }

    /**
     * Who was kept out.
     *
     * @throws Poison where it is a kind that is newer than this program, for nobody may be told until it knows it
     */
    static KeptOut keptOut(Recused event) {
        var content = event.getContent();
        return switch (content.getKind()) {
            case OFFICER -> new KeptOut(KeptOut.Kind.OFFICER, content.getParty());
            case INSTITUTION -> new KeptOut(KeptOut.Kind.INSTITUTION, content.getParty());
            case TABLE -> new KeptOut(KeptOut.Kind.TABLE, content.getParty());
            case UNRECOGNISED -> throw new Poison("UNKNOWN_KIND");
        };
    }

    static CaseStep step(ReferralAwaitingPlace event) {
        var structure = event.getStructure();
        return new CaseStep.AwaitingPlace(
                structure.getId(),
                event.getSubject().getCaseRef(),
                structure.getVersion(),
                structure.getTime(),
                event.getSubject().getTable(),
                Set.copyOf(event.getContent().getRecused()));
    }

    static CaseStep step(ErasureRequested event) {
        var structure = event.getStructure();
        return new CaseStep.Addressed(
                structure.getId(),
                event.getSubject().getCaseRef(),
                structure.getVersion(),
                structure.getTime(),
                event.getSubject().getTable(),
                Kind.ERASURE_TO_APPROVE,
                Set.copyOf(event.getContent().getTold()),
                Set.copyOf(event.getContent().getRecused()));
    }
}
