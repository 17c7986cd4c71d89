package al.tryeza.audit;

import al.tryeza.events.Actor;
import al.tryeza.events.AgeBand;
import al.tryeza.events.CaseOpened;
import al.tryeza.events.CaseOpenedContent;
import al.tryeza.events.CasePhase;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.CaseViewed;
import al.tryeza.events.CaseViewedContent;
import al.tryeza.events.Concern;
import al.tryeza.events.DirectoryChangeKind;
import al.tryeza.events.DirectoryChanged;
import al.tryeza.events.DirectoryChangedContent;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.Gender;
import al.tryeza.events.Language;
import al.tryeza.events.NotificationChannel;
import al.tryeza.events.NotificationDelivered;
import al.tryeza.events.NotificationDeliveredContent;
import al.tryeza.events.NotificationKind;
import al.tryeza.events.OfficerState;
import al.tryeza.events.OfficerStateContent;
import al.tryeza.events.OfficerStatus;
import al.tryeza.events.ServiceHeartbeat;
import al.tryeza.events.ServiceHeartbeatContent;
import al.tryeza.events.Structure;
import al.tryeza.events.TopicCount;
import al.tryeza.events.ViewedResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events as the services send them. */
public final class TestEvents {

    public static final String REFERRAL = "/referral-service";
    public static final String NOTIFICATION = "/notification-service";

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");
    private static final Actor WORKER = new Actor("vatra.worker", "shelter.vatra", "table-member");

    private TestEvents() {}

    public static CaseOpened caseOpened(String caseRef, long version) {
        return new CaseOpened(
                structure("CaseOpened", REFERRAL, version),
                WORKER,
                new CaseSubject(caseRef, "AL-12"),
                new CaseOpenedContent(
                        CasePhase.INITIAL_IDENTIFICATION,
                        Concern.AT_RISK,
                        AgeBand.AGE_12_14,
                        true,
                        Gender.Feminine,
                        null));
    }

    public static CaseViewed caseViewed(String caseRef, long version, Actor actor) {
        var structure = structure("CaseViewed", REFERRAL, version);
        return new CaseViewed(
                structure,
                actor,
                new CaseSubject(caseRef, "AL-12"),
                new CaseViewedContent(ViewedResource.CASE, structure.getTime().truncatedTo(ChronoUnit.HOURS)));
    }

    public static CaseViewed caseViewed(String caseRef, long version) {
        return caseViewed(caseRef, version, WORKER);
    }

    public static OfficerState officer(String officer, String role, OfficerStatus status, long version) {
        return new OfficerState(
                structure("OfficerState", REFERRAL, version),
                PLATFORM,
                new EntitySubject(EntityKind.OFFICER, officer),
                new OfficerStateContent("audit.national", List.of(role), status, Language.EN, null));
    }

    public static DirectoryChanged directoryChanged(String entity, long version) {
        return new DirectoryChanged(
                structure("DirectoryChanged", REFERRAL, version),
                PLATFORM,
                new EntitySubject(EntityKind.OFFICER, entity),
                new DirectoryChangedContent(DirectoryChangeKind.REGISTERED, version));
    }

    public static NotificationDelivered delivered(String recipient, String caseRef, long version) {
        return new NotificationDelivered(
                structure("NotificationDelivered", NOTIFICATION, version),
                PLATFORM,
                new CaseSubject(caseRef, "AL-12"),
                new NotificationDeliveredContent(
                        UUID.randomUUID().toString(),
                        recipient,
                        NotificationKind.REFERRAL_ROUTED,
                        NotificationChannel.INBOX,
                        Language.SQ));
    }

    public static ServiceHeartbeat heartbeat(String source, long version, Map<String, Long> counts) {
        return new ServiceHeartbeat(
                structure("ServiceHeartbeat", source, version),
                PLATFORM,
                new EntitySubject(EntityKind.SERVICE, source.substring(1)),
                new ServiceHeartbeatContent(counts.entrySet().stream()
                        .map(count -> new TopicCount(count.getKey(), count.getValue()))
                        .toList()));
    }

    public static Structure structure(String type, String source, long version) {
        return new Structure(
                UUID.randomUUID().toString(),
                "al.tryeza." + type,
                source,
                version,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
