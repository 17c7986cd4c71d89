package al.tryeza.notification.telling.kafka;

import al.tryeza.events.GrantGiven;
import al.tryeza.events.IdentificationRecorded;
import al.tryeza.events.ReferralAwaitingPlace;
import al.tryeza.events.ReferralRouted;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.telling.CaseStep;
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
        var structure = event.getStructure();
        var content = event.getContent();
        return new CaseStep.Addressed(
                structure.getId(),
                event.getSubject().getCaseRef(),
                structure.getVersion(),
                structure.getTime(),
                event.getSubject().getTable(),
                Kind.GRANT_GIVEN,
                Set.copyOf(content.getTold()),
                Set.copyOf(content.getRecused()));
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
}
