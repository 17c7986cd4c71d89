package al.tryeza.audit;

import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecidedContent;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.Actor;
import al.tryeza.events.AgeBand;
import al.tryeza.events.CaseClosed;
import al.tryeza.events.CaseClosedContent;
import al.tryeza.events.CaseErased;
import al.tryeza.events.CaseErasedContent;
import al.tryeza.events.CaseOpened;
import al.tryeza.events.CaseOpenedContent;
import al.tryeza.events.CasePhase;
import al.tryeza.events.CaseReopened;
import al.tryeza.events.CaseReopenedContent;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.CaseViewed;
import al.tryeza.events.CaseViewedContent;
import al.tryeza.events.CategoryDecision;
import al.tryeza.events.ClosureReason;
import al.tryeza.events.Concern;
import al.tryeza.events.DataCategory;
import al.tryeza.events.DirectoryChangeKind;
import al.tryeza.events.DirectoryChanged;
import al.tryeza.events.DirectoryChangedContent;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.ErasureReason;
import al.tryeza.events.Gender;
import al.tryeza.events.GlassBroken;
import al.tryeza.events.GlassBrokenContent;
import al.tryeza.events.GlassReviewed;
import al.tryeza.events.GlassReviewedContent;
import al.tryeza.events.GlassVerdict;
import al.tryeza.events.GrantGiven;
import al.tryeza.events.GrantGivenContent;
import al.tryeza.events.InstitutionKind;
import al.tryeza.events.InstitutionState;
import al.tryeza.events.InstitutionStateContent;
import al.tryeza.events.Language;
import al.tryeza.events.LegalBasis;
import al.tryeza.events.NotificationChannel;
import al.tryeza.events.NotificationDelivered;
import al.tryeza.events.NotificationDeliveredContent;
import al.tryeza.events.NotificationKind;
import al.tryeza.events.OfficerState;
import al.tryeza.events.OfficerStateContent;
import al.tryeza.events.OfficerStatus;
import al.tryeza.events.OrganisationType;
import al.tryeza.events.Purpose;
import al.tryeza.events.ReasonCode;
import al.tryeza.events.ReferralRouted;
import al.tryeza.events.ReferralRoutedContent;
import al.tryeza.events.RoutingRule;
import al.tryeza.events.Seat;
import al.tryeza.events.ServiceHeartbeat;
import al.tryeza.events.ServiceHeartbeatContent;
import al.tryeza.events.Structure;
import al.tryeza.events.TableState;
import al.tryeza.events.TableStateContent;
import al.tryeza.events.TopicCount;
import al.tryeza.events.Urgency;
import al.tryeza.events.ViewedResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

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

    public static CaseErased caseErased(String caseRef, long version) {
        return new CaseErased(
                structure("CaseErased", REFERRAL, version),
                WORKER,
                new CaseSubject(caseRef, "AL-12"),
                new CaseErasedContent(
                        UUID.randomUUID().toString(),
                        ErasureReason.PERSON_ASKED,
                        new Actor("secretary.vlore", "prefecture.vlore", "secretary"),
                        null));
    }

    public static OfficerState officer(String officer, String role, OfficerStatus status, long version) {
        return new OfficerState(
                structure("OfficerState", REFERRAL, version),
                PLATFORM,
                new EntitySubject(EntityKind.OFFICER, officer),
                new OfficerStateContent("audit.national", List.of(role), status, Language.EN, null));
    }

    public static OfficerState officer(String officer, String institution, List<String> roles) {
        return new OfficerState(
                structure("OfficerState", REFERRAL, 1),
                PLATFORM,
                new EntitySubject(EntityKind.OFFICER, officer),
                new OfficerStateContent(institution, roles, OfficerStatus.ACTIVE, Language.SQ, null));
    }

    public static InstitutionState institution(String id, String name) {
        return new InstitutionState(
                structure("InstitutionState", REFERRAL, 1),
                PLATFORM,
                new EntitySubject(EntityKind.INSTITUTION, id),
                new InstitutionStateContent(name, InstitutionKind.SHELTER, OrganisationType.NGO, "AL-12", null));
    }

    public static TableState table(String id, String... institutions) {
        return new TableState(
                structure("TableState", REFERRAL, 1),
                PLATFORM,
                new EntitySubject(EntityKind.TABLE, id),
                new TableStateContent(
                        "Tryeza", id, Stream.of(institutions).map(Seat::new).toList()));
    }

    public static ReferralRouted routed(String caseRef, long version, String table, String... recused) {
        return new ReferralRouted(
                structure("ReferralRouted", REFERRAL, version),
                PLATFORM,
                new CaseSubject(caseRef, table),
                new ReferralRoutedContent(
                        UUID.randomUUID().toString(),
                        Urgency.STANDARD,
                        table,
                        RoutingRule.ADULT_PRECEDENCE,
                        "1",
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(recused)));
    }

    public static GrantGiven granted(
            String caseRef, long version, String grantId, Actor to, Purpose purpose, Instant until) {
        var structure = structure("GrantGiven", REFERRAL, version);
        return new GrantGiven(
                structure,
                PLATFORM,
                new CaseSubject(caseRef, "AL-12"),
                new GrantGivenContent(
                        grantId,
                        to.getOfficer(),
                        to.getInstitution(),
                        purpose,
                        List.of(DataCategory.IDENTITY),
                        LegalBasis.CONSENT,
                        null,
                        structure.getTime(),
                        until.truncatedTo(ChronoUnit.MICROS),
                        List.of(),
                        List.of()));
    }

    public static GlassBroken glassBroken(String caseRef, long version, String glassId, Actor by, Instant until) {
        return new GlassBroken(
                structure("GlassBroken", REFERRAL, version),
                by,
                new CaseSubject(caseRef, "AL-12"),
                new GlassBrokenContent(
                        glassId,
                        List.of(DataCategory.CONTACT),
                        Purpose.SERVICE_PROVISION,
                        ReasonCode.SAFETY,
                        until.truncatedTo(ChronoUnit.MICROS),
                        List.of(),
                        List.of()));
    }

    public static GlassReviewed glassReviewed(String caseRef, long version, String glassId, String officer) {
        return new GlassReviewed(
                structure("GlassReviewed", REFERRAL, version),
                new Actor("secretary.vlore", "prefecture.vlore", "secretary"),
                new CaseSubject(caseRef, "AL-12"),
                new GlassReviewedContent(glassId, officer, GlassVerdict.JUSTIFIED, false));
    }

    /** Identity data shown, by one leave or by none that is named. */
    public static AccessDecided disclosed(String caseRef, long version, Actor actor, @Nullable String leave) {
        return decided(caseRef, version, actor, AccessDecision.GRANTED, leave, false);
    }

    public static AccessDecided decided(
            String caseRef,
            long version,
            Actor actor,
            AccessDecision decision,
            @Nullable String leave,
            boolean breakGlass) {
        boolean granted = decision == AccessDecision.GRANTED;
        return new AccessDecided(
                structure("AccessDecided", REFERRAL, version),
                actor,
                new CaseSubject(caseRef, "AL-12"),
                new AccessDecidedContent(
                        UUID.randomUUID().toString(),
                        decision,
                        Purpose.SERVICE_PROVISION,
                        ReasonCode.SERVICE,
                        List.of(new CategoryDecision(
                                DataCategory.IDENTITY,
                                granted,
                                granted ? List.of("grant") : List.of(),
                                List.of(),
                                leave)),
                        "digest",
                        breakGlass));
    }

    public static CaseClosed closed(String caseRef, long version) {
        return new CaseClosed(
                structure("CaseClosed", REFERRAL, version),
                WORKER,
                new CaseSubject(caseRef, "AL-12"),
                new CaseClosedContent(ClosureReason.PLAN_COMPLETED, List.of(), List.of()));
    }

    public static CaseReopened reopened(String caseRef, long version) {
        return new CaseReopened(
                structure("CaseReopened", REFERRAL, version),
                WORKER,
                new CaseSubject(caseRef, "AL-12"),
                new CaseReopenedContent(CasePhase.FOLLOW_UP, List.of(), List.of()));
    }

    /** The same, as if it had happened then. */
    public static <T extends SpecificRecord> T at(Instant time, T event) {
        ((SpecificRecord) event.get(0)).put(4, time);
        return event;
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
