package al.tryeza.notification.telling.kafka;

import al.tryeza.events.PossibleLinkFound;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.telling.CaseStep;
import java.util.Set;

/** From possible links to what the Responsible Authority is told: that there are some, and of no case. */
final class LinkEvents {

    /** A link lies at no table; the authority that judges it is a national one. */
    private static final String NATIONAL = "ONAC";

    private LinkEvents() {}

    /** Whether somebody is told; most links tell nobody, because those who look at them know already. */
    static boolean tells(PossibleLinkFound event) {
        return !event.getContent().getTold().isEmpty();
    }

    /** The link stands in the place of a case: which cases it is between is nowhere but in the vault. */
    static CaseStep step(PossibleLinkFound event) {
        var structure = event.getStructure();
        return new CaseStep.Addressed(
                structure.getId(),
                event.getSubject().getLinkId(),
                structure.getVersion(),
                structure.getTime(),
                NATIONAL,
                Kind.POSSIBLE_LINK,
                Set.copyOf(event.getContent().getTold()),
                Set.of());
    }
}
