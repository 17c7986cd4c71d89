package al.tryeza.messaging;

import al.tryeza.events.Actor;
import al.tryeza.events.AgeBand;
import al.tryeza.events.CaseOpened;
import al.tryeza.events.CaseOpenedContent;
import al.tryeza.events.CasePhase;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.Concern;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.Gender;
import al.tryeza.events.InstitutionKind;
import al.tryeza.events.InstitutionState;
import al.tryeza.events.InstitutionStateContent;
import al.tryeza.events.OrganisationType;
import al.tryeza.events.Structure;
import java.time.Instant;
import java.util.UUID;

/** Events that say nothing much. */
public final class Events {

    private Events() {}

    public static CaseOpened opened(String caseRef, long version) {
        return opened(caseRef, version, "tryeza");
    }

    /** An event as large as the institution's id makes it. */
    public static CaseOpened opened(String caseRef, long version, String institution) {
        return new CaseOpened(
                structure("al.tryeza.CaseOpened", version),
                new Actor(null, institution, "service"),
                new CaseSubject(caseRef, "AL-12"),
                new CaseOpenedContent(
                        CasePhase.INITIAL_IDENTIFICATION,
                        Concern.AT_RISK,
                        AgeBand.AGE_15_17,
                        true,
                        Gender.Feminine,
                        null));
    }

    public static InstitutionState institution(String id, long version) {
        return new InstitutionState(
                structure("al.tryeza.InstitutionState", version),
                new Actor(null, "tryeza", "service"),
                new EntitySubject(EntityKind.INSTITUTION, id),
                new InstitutionStateContent(
                        "An institution", InstitutionKind.NGO, OrganisationType.NGO, "AL-12", null));
    }

    private static Structure structure(String type, long version) {
        return new Structure(
                UUID.randomUUID().toString(), type, "/referral-service", version, Instant.ofEpochSecond(1_700_000_000));
    }
}
