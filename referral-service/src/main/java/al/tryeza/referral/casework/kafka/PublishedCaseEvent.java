package al.tryeza.referral.casework.kafka;

import al.tryeza.events.Actor;
import al.tryeza.events.AgeBand;
import al.tryeza.events.AwaitingReason;
import al.tryeza.events.CameOfAge;
import al.tryeza.events.CameOfAgeContent;
import al.tryeza.events.CaseOpened;
import al.tryeza.events.CaseOpenedContent;
import al.tryeza.events.CasePhase;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.Concern;
import al.tryeza.events.ConsentBasis;
import al.tryeza.events.ConsentScope;
import al.tryeza.events.ConsideredPlace;
import al.tryeza.events.DataCategory;
import al.tryeza.events.DecisionMakingOrganisation;
import al.tryeza.events.Door;
import al.tryeza.events.ExploitationType;
import al.tryeza.events.Gender;
import al.tryeza.events.IdentificationRecorded;
import al.tryeza.events.IdentificationRecordedContent;
import al.tryeza.events.Indicator;
import al.tryeza.events.MethodOfControl;
import al.tryeza.events.Need;
import al.tryeza.events.PlaceOutcome;
import al.tryeza.events.PlaceRole;
import al.tryeza.events.Purpose;
import al.tryeza.events.RecruitmentChannel;
import al.tryeza.events.ReferralAwaitingPlace;
import al.tryeza.events.ReferralAwaitingPlaceContent;
import al.tryeza.events.ReferralClosed;
import al.tryeza.events.ReferralClosedContent;
import al.tryeza.events.ReferralEnd;
import al.tryeza.events.ReferralRouted;
import al.tryeza.events.ReferralRoutedContent;
import al.tryeza.events.ReferralSubmitted;
import al.tryeza.events.ReferralSubmittedContent;
import al.tryeza.events.RoutingRule;
import al.tryeza.events.Structure;
import al.tryeza.events.TraffickingStatus;
import al.tryeza.events.Urgency;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.Identification;
import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.routing.Qark;
import al.tryeza.referral.routing.RoutingDecision;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** A case event in the published language. Codes have the same name on both sides, which a test holds. */
final class PublishedCaseEvent {

    private PublishedCaseEvent() {}

    static SpecificRecord of(Structure structure, Actor actor, CaseSubject subject, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened opened -> new CaseOpened(structure, actor, subject, opened(opened.codes()));
            case CaseEvent.Submitted submitted ->
                new ReferralSubmitted(structure, actor, subject, submitted(submitted));
            case CaseEvent.Routed routed -> new ReferralRouted(structure, actor, subject, routed(routed));
            case CaseEvent.AwaitingPlace awaiting ->
                new ReferralAwaitingPlace(structure, actor, subject, awaiting(awaiting));
            case CaseEvent.Identified identified ->
                new IdentificationRecorded(structure, actor, subject, identified(identified));
            case CaseEvent.ReferralClosed closed ->
                new ReferralClosed(
                        structure,
                        actor,
                        subject,
                        new ReferralClosedContent(
                                closed.referralId().toString(),
                                ReferralEnd.valueOf(closed.end().name())));
            case CaseEvent.CameOfAge grown ->
                new CameOfAge(
                        structure,
                        actor,
                        subject,
                        new CameOfAgeContent(
                                AgeBand.valueOf(grown.ageBand().name()),
                                sorted(grown.told()),
                                sorted(grown.recused())));
        };
    }

    private static CaseOpenedContent opened(CodedReferral codes) {
        return CaseOpenedContent.newBuilder()
                .setPhase(CasePhase.INITIAL_IDENTIFICATION)
                .setConcern(Concern.valueOf(codes.concern().name()))
                .setAgeBand(AgeBand.valueOf(codes.ageBand().name()))
                .setChild(codes.child())
                .setGender(Gender.valueOf(codes.gender().name()))
                .setTraffickingStatus(codes.traffickingStatus()
                        .map(status -> TraffickingStatus.valueOf(status.name()))
                        .orElse(null))
                .build();
    }

    private static ReferralSubmittedContent submitted(CaseEvent.Submitted event) {
        CodedReferral codes = event.codes();
        return ReferralSubmittedContent.newBuilder()
                .setReferralId(event.referralId().toString())
                .setDoor(Door.valueOf(event.door().name()))
                .setUrgency(Urgency.valueOf(codes.urgency().name()))
                .setIndicators(all(codes.indicators(), Indicator::valueOf))
                .setExploitationTypes(all(codes.exploitationTypes(), ExploitationType::valueOf))
                .setMethodsOfControl(all(codes.methodsOfControl(), MethodOfControl::valueOf))
                .setRecruitmentChannels(all(codes.recruitmentChannels(), RecruitmentChannel::valueOf))
                .setNeeds(all(codes.needs(), Need::valueOf))
                .setConsent(new ConsentScope(
                        ConsentBasis.valueOf(codes.consent().basis().name()),
                        codes.consent().to(),
                        all(codes.consent().purposes(), Purpose::valueOf),
                        all(codes.consent().categories(), DataCategory::valueOf)))
                .setSealedCategories(all(event.sealed(), DataCategory::valueOf))
                .build();
    }

    private static ReferralRoutedContent routed(CaseEvent.Routed event) {
        RoutingDecision.Routed decision = event.decision();
        return ReferralRoutedContent.newBuilder()
                .setReferralId(event.referralId().toString())
                .setUrgency(Urgency.valueOf(event.urgency().name()))
                .setTable(decision.table().code())
                .setRule(RoutingRule.valueOf(decision.rule().name()))
                .setRuleSet(decision.ruleSet())
                .setConsidered(considered(decision))
                .setCandidates(codes(decision.candidates()))
                .setMunicipality(
                        decision.municipality() == null
                                ? null
                                : decision.municipality().name())
                .setJoins(decision.joins())
                .setNotices(codes(decision.notices()))
                .setRecused(sorted(event.recused()))
                .build();
    }

    private static ReferralAwaitingPlaceContent awaiting(CaseEvent.AwaitingPlace event) {
        return ReferralAwaitingPlaceContent.newBuilder()
                .setReferralId(event.referralId().toString())
                .setUrgency(Urgency.valueOf(event.urgency().name()))
                .setReason(AwaitingReason.valueOf(event.decision().reason().name()))
                .setRuleSet(event.decision().ruleSet())
                .setConsidered(considered(event.decision()))
                .setCandidates(codes(event.decision().candidates()))
                .setRecused(sorted(event.recused()))
                .build();
    }

    private static IdentificationRecordedContent identified(CaseEvent.Identified event) {
        Identification identification = event.identification();
        return IdentificationRecordedContent.newBuilder()
                .setIdentificationId(identification.id().toString())
                .setDoor(Door.valueOf(event.door().name()))
                .setTraffickingStatus(
                        TraffickingStatus.valueOf(identification.status().name()))
                .setDecisionMakingOrganisation(DecisionMakingOrganisation.valueOf(
                        identification.organisation().name()))
                .setDecidedBy(identification.decidedBy())
                .setParticipants(sorted(event.circle().participants()))
                .setRecused(sorted(event.circle().recused()))
                .build();
    }

    private static List<ConsideredPlace> considered(RoutingDecision decision) {
        return decision.considered().stream()
                .map(each -> new ConsideredPlace(
                        PlaceRole.valueOf(each.place().name()),
                        PlaceOutcome.valueOf(each.outcome().name()),
                        codes(each.qarks())))
                .toList();
    }

    private static List<String> codes(List<Qark> qarks) {
        return qarks.stream().map(Qark::code).toList();
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static <C extends Enum<C>, P> List<P> all(Collection<C> codes, Function<String, P> published) {
        return codes.stream().map(code -> published.apply(code.name())).toList();
    }
}
