package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.ids.LegalText;
import al.tryeza.events.Actor;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.QuerySubject;
import al.tryeza.events.Structure;
import al.tryeza.events.UnknownCaseTried;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What an event says of itself. */
final class EventFacts {

    private EventFacts() {}

    /**
     * The facts, where each is what it may be.
     *
     * @param key of its record
     * @param event has a structure and an actor
     */
    static Optional<Facts> legal(String key, SpecificRecord event) {
        var structure = (Structure) event.get(0);
        var actor = (Actor) event.get(1);
        var facts = new Facts(
                key,
                structure.getVersion(),
                structure.getTime(),
                caseOf(event),
                actor.getOfficer(),
                actor.getInstitution(),
                actor.getRole());
        return Optional.of(facts).filter(EventFacts::isLegal);
    }

    /** The case an event is about; who tried a case they may not know of is the subject, and the case in the content. */
    private static @Nullable String caseOf(SpecificRecord event) {
        if (event instanceof UnknownCaseTried tried) {
            return tried.getContent().getCaseRef();
        }
        return switch (event.get(2)) {
            case CaseSubject subject -> subject.getCaseRef();
            case QuerySubject subject -> subject.getCaseRef();
            default -> null;
        };
    }

    private static boolean isLegal(Facts facts) {
        return LegalText.isId(facts.key())
                && facts.version() >= 1
                && LegalText.isTime(facts.time())
                && (facts.caseRef() == null || LegalText.isId(facts.caseRef()))
                && (facts.officer() == null || LegalText.isId(facts.officer()))
                && LegalText.isId(facts.institution())
                && LegalText.isId(facts.role());
    }
}
