package al.tryeza.referral.casework;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.CaseRules.Outcome;
import al.tryeza.referral.casework.CaseRules.Refusal;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.DecisionMakingOrganisation;
import al.tryeza.referral.codes.TraffickingStatus;
import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.routing.RoutingDecision;
import al.tryeza.referral.routing.RoutingRule;
import al.tryeza.referral.routing.StoredDecision;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static List<CaseEvent> opened(CodedReferral codes) {
        return CaseRules.open(ID, Door.REST, codes, Set.of(DataClass.IDENTITY), Referrals.routed(codes));
    }

    private static CaseState state(CodedReferral codes) {
        RoutingDecision decision = Referrals.routed(codes);
        return new CaseState(
                CaseRef.random(new Random(1)),
                3,
                ID,
                decision instanceof RoutingDecision.Routed ? ReferralStatus.ROUTED : ReferralStatus.AWAITING_PLACE,
                codes.urgency(),
                new Circle(Set.of("ngo.vlore", "cpu.vlore"), Set.copyOf(codes.recused())),
                new StoredDecision(Referrals.input(codes), decision));
    }

    @Test
    void a_referral_with_a_place_opens_a_case_at_its_table() {
        List<CaseEvent> events = opened(Referrals.child("Vlora"));
        assertThat(events)
                .extracting(CaseEvent::eventName)
                .containsExactly("CaseOpened", "ReferralSubmitted", "ReferralRouted");
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        CaseEvent.Routed.class,
                        routed -> assertThat(routed.decision().table().code()).isEqualTo("AL-12"));
    }

    @Test
    void a_referral_without_a_place_opens_a_case_at_the_national_desk() {
        CodedReferral codes = Referrals.child("Prizren");
        assertThat(opened(codes))
                .extracting(CaseEvent::eventName)
                .containsExactly("CaseOpened", "ReferralSubmitted", "ReferralAwaitingPlace");
        assertThat(CaseRules.tableOf(Referrals.routed(codes))).isEqualTo("ONAC");
    }

    @Test
    void the_recused_travel_with_the_routing_so_that_nobody_of_theirs_is_told() {
        assertThat(opened(Referrals.child("Vlorë", "police.vlore")).getLast())
                .isInstanceOfSatisfying(
                        CaseEvent.Routed.class,
                        routed -> assertThat(routed.recused()).containsExactly("police.vlore"));
    }

    @Test
    void a_statement_of_the_police_is_recorded_with_who_decided() {
        Identification stated = Identification.byPolice(
                ID, TraffickingStatus.ActualVictimOfTrafficking, List.of("police.vlore", "social.vlore"));
        assertThat(stated.organisation()).isEqualTo(DecisionMakingOrganisation.Police);
        assertThat(CaseRules.identify(state(Referrals.child("Vlora", "social.vlore")), stated, Door.KAFKA))
                .singleElement()
                .isInstanceOfSatisfying(CaseEvent.Identified.class, identified -> {
                    assertThat(identified.eventName()).isEqualTo("IdentificationRecorded");
                    assertThat(identified.identification()).isEqualTo(stated);
                    assertThat(identified.door()).isEqualTo(Door.KAFKA);
                    assertThat(identified.circle().participants()).containsExactlyInAnyOrder("ngo.vlore", "cpu.vlore");
                    assertThat(identified.circle().recused()).containsExactly("social.vlore");
                });
    }

    @Test
    void a_statement_with_a_referral_comes_after_the_case_is_with_its_table() {
        CodedReferral codes = Referrals.child("Orikum", "social.vlore");
        Identification stated =
                Identification.byPolice(ID, TraffickingStatus.PossibleVictimOfTrafficking, List.of("police.vlore"));
        Circle circle = Circle.ofNew("police.vlore", codes, Referrals.routed(codes));
        List<CaseEvent> events = CaseRules.openIdentified(opened(codes), stated, Door.REST, circle);
        assertThat(events)
                .extracting(CaseEvent::eventName)
                .containsExactly("CaseOpened", "ReferralSubmitted", "ReferralRouted", "IdentificationRecorded");
        assertThat(circle.participants()).containsExactlyInAnyOrder("police.vlore", "cpu.vlore");
        assertThat(circle.recused()).containsExactly("social.vlore");
    }

    @Test
    void the_national_desk_may_choose_any_qark_for_a_case_that_awaits_a_place() {
        Outcome outcome = CaseRules.choosePlace(
                state(Referrals.child("Klos")),
                Referrals.GAZETTEER.qark("AL-09").orElseThrow());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.events())
                                .singleElement()
                                .isInstanceOfSatisfying(CaseEvent.Routed.class, routed -> {
                                    assertThat(routed.decision().table().code()).isEqualTo("AL-09");
                                    assertThat(routed.decision().rule()).isEqualTo(RoutingRule.NATIONAL_DESK_CHOICE);
                                }));
    }

    @Test
    void a_case_that_is_with_a_table_cannot_be_placed_again() {
        Outcome outcome = CaseRules.choosePlace(
                state(Referrals.child("Vlorë")),
                Referrals.GAZETTEER.qark("AL-09").orElseThrow());
        assertThat(outcome).isEqualTo(new Outcome.Refused(Refusal.NOT_AWAITING_PLACE));
    }

    @Test
    void a_referral_that_has_ended_cannot_be_placed() {
        CaseState waiting = state(Referrals.child("Klos"));
        var ended = new CaseState(
                waiting.ref(),
                waiting.version(),
                waiting.referralId(),
                ReferralStatus.CONSENT_WITHDRAWN,
                waiting.urgency(),
                waiting.circle(),
                waiting.routing());
        assertThat(CaseRules.choosePlace(
                        ended, Referrals.GAZETTEER.qark("AL-09").orElseThrow()))
                .isEqualTo(new Outcome.Refused(Refusal.REFERRAL_CLOSED));
    }

    @Test
    void a_recused_table_cannot_be_chosen() {
        Outcome outcome = CaseRules.choosePlace(
                state(Referrals.child("Prizren", "AL-09")),
                Referrals.GAZETTEER.qark("AL-09").orElseThrow());
        assertThat(outcome).isEqualTo(new Outcome.Refused(Refusal.TABLE_RECUSED));
    }

    @Test
    void a_table_that_was_recused_since_cannot_be_chosen_either_and_who_is_recused_since_is_not_told() {
        CaseState routed = state(Referrals.child("Prizren"));
        CaseState since = new CaseState(
                routed.ref(),
                4,
                ID,
                routed.status(),
                routed.urgency(),
                new Circle(Set.of(), Set.of("AL-09", "police.vlore")),
                routed.routing());
        assertThat(CaseRules.choosePlace(
                        since, Referrals.GAZETTEER.qark("AL-09").orElseThrow()))
                .isEqualTo(new Outcome.Refused(Refusal.TABLE_RECUSED));
        assertThat(CaseRules.choosePlace(
                        since, Referrals.GAZETTEER.qark("AL-12").orElseThrow()))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.events())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        CaseEvent.Routed.class,
                                        choice -> assertThat(choice.recused())
                                                .containsExactlyInAnyOrder("AL-09", "police.vlore")));
    }
}
