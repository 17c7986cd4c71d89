package al.tryeza.events;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.util.ClassSecurityValidator;
import org.jspecify.annotations.NullMarked;

/** Every event of the published language and the topic it is published on. Nothing else goes on those topics. */
@NullMarked
public final class EventCatalogue {

    private static final Map<Topic, List<Schema>> BY_TOPIC = Map.of(
            Topic.CASE_EVENTS,
            List.of(
                    CaseOpened.getClassSchema(),
                    ReferralSubmitted.getClassSchema(),
                    ReferralRouted.getClassSchema(),
                    ReferralAwaitingPlace.getClassSchema(),
                    IdentificationRecorded.getClassSchema(),
                    IdentityCorrected.getClassSchema(),
                    ConsentDecided.getClassSchema(),
                    Recused.getClassSchema(),
                    GlassBroken.getClassSchema(),
                    GlassEnded.getClassSchema(),
                    GlassReviewed.getClassSchema(),
                    GlassReviewDue.getClassSchema(),
                    GrantGiven.getClassSchema(),
                    GrantEnded.getClassSchema(),
                    ConsentWithdrawn.getClassSchema(),
                    WithdrawalAnswered.getClassSchema(),
                    WithdrawalUnanswered.getClassSchema(),
                    ReferralClosed.getClassSchema(),
                    CameOfAge.getClassSchema(),
                    CaseClosed.getClassSchema(),
                    CaseReopened.getClassSchema(),
                    ErasureRequested.getClassSchema(),
                    CaseErased.getClassSchema()),
            Topic.ACCESS_EVENTS,
            List.of(
                    CaseViewed.getClassSchema(),
                    AccessDecided.getClassSchema(),
                    UnknownCaseTried.getClassSchema(),
                    PolicyPreviewed.getClassSchema()),
            Topic.DIRECTORY,
            List.of(InstitutionState.getClassSchema(), OfficerState.getClassSchema(), TableState.getClassSchema()),
            Topic.DIRECTORY_EVENTS,
            List.of(
                    DirectoryChanged.getClassSchema(),
                    KeyChanged.getClassSchema(),
                    GlassRightChanged.getClassSchema(),
                    RulesDrafted.getClassSchema(),
                    RulesSignedOff.getClassSchema(),
                    RulesInForce.getClassSchema(),
                    RulesAccepted.getClassSchema()),
            Topic.NOTIFICATION_EVENTS,
            List.of(NotificationDelivered.getClassSchema(), NotificationUndeliverable.getClassSchema()),
            Topic.HEARTBEATS,
            List.of(ServiceHeartbeat.getClassSchema()),
            Topic.RECEIPTS,
            List.of(SubmissionReceipt.getClassSchema()),
            Topic.LINK_EVENTS,
            List.of(
                    PossibleLinkFound.getClassSchema(),
                    PossibleLinkOpened.getClassSchema(),
                    PossibleLinkJudged.getClassSchema()));

    /** What a service says to nobody: it keeps these in its own log, and no broker has a topic of them. */
    private static final Map<String, List<Schema>> BY_RECORDER =
            Map.of("audit-service", List.of(AuditQueried.getClassSchema(), KeyDestroyed.getClassSchema()));

    private EventCatalogue() {}

    /** Tells Avro that the classes of this package may be read; without it Avro refuses every one of them. */
    public static void trust() {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(EventCatalogue.class.getPackageName())));
    }

    /** Schemas of the events of a topic; none for an intake or a dead-letter topic, which carry what they were given. */
    public static List<Schema> on(Topic topic) {
        return BY_TOPIC.getOrDefault(topic, List.of());
    }

    /** Schemas of the events that a service keeps of itself, in its own log, on no topic. */
    public static List<Schema> recordedBy(String service) {
        return BY_RECORDER.getOrDefault(service, List.of());
    }

    /** What institutions put on the intake topics: no event yet, but a word that is still sealed. */
    public static Schema intake() {
        return SealedSubmission.getClassSchema();
    }

    /** All that the registry has to know: the events, and what institutions send. */
    public static Stream<Schema> schemas() {
        return Stream.concat(all(), Stream.of(intake()));
    }

    /** All events: in the order of their topics, and those that are on none. */
    public static Stream<Schema> all() {
        return Stream.concat(
                Stream.of(Topic.values()).flatMap(topic -> on(topic).stream()),
                BY_RECORDER.values().stream().flatMap(List::stream));
    }
}
