package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.GivenReferral.GAZETTEER;
import static al.tryeza.referral.routing.GivenReferral.ofAChild;
import static al.tryeza.referral.routing.GivenReferral.ofAnAdult;
import static al.tryeza.referral.routing.GivenReferral.qark;
import static al.tryeza.referral.routing.GivenReferral.qarks;
import static al.tryeza.referral.routing.PlaceOutcome.AMBIGUOUS;
import static al.tryeza.referral.routing.PlaceOutcome.DECIDED;
import static al.tryeza.referral.routing.PlaceOutcome.NOT_REACHED;
import static al.tryeza.referral.routing.PlaceOutcome.SETTLED;
import static al.tryeza.referral.routing.PlaceOutcome.UNRESOLVED;
import static al.tryeza.referral.routing.PlaceOutcome.UNSAFE;
import static al.tryeza.referral.routing.PlaceRole.EXPLOITED_AT;
import static al.tryeza.referral.routing.PlaceRole.FOUND_AT;
import static al.tryeza.referral.routing.PlaceRole.PRESENT;
import static al.tryeza.referral.routing.PlaceRole.RESIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.routing.RoutingDecision.AwaitingPlace;
import al.tryeza.referral.routing.RoutingDecision.Routed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

    @Test
    void an_adult_goes_where_she_is_now() {
        Routed routed = ofAnAdult()
                .present("Vlorë")
                .residence("Fier")
                .foundAt("Korça")
                .exploitedAt("Tirana")
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-12"));
        assertThat(routed.rule()).isEqualTo(RoutingRule.ADULT_PRECEDENCE);
        assertThat(routed.ruleSet()).isEqualTo(RuleSets.released().current().id());
        assertThat(routed.candidates()).isEqualTo(qarks("AL-12"));
        assertThat(routed.considered())
                .containsExactly(
                        new ConsideredPlace(PRESENT, DECIDED, qarks("AL-12")),
                        new ConsideredPlace(RESIDENCE, NOT_REACHED, qarks("AL-04")),
                        new ConsideredPlace(FOUND_AT, NOT_REACHED, qarks("AL-06")),
                        new ConsideredPlace(EXPLOITED_AT, NOT_REACHED, qarks("AL-11")));
        assertThat(routed.notices()).isEqualTo(qarks("AL-04", "AL-06", "AL-11"));
    }

    @Test
    void a_child_goes_where_it_lives() {
        Routed routed =
                ofAChild().present("Vlorë").residence("Fier").foundAt("Korça").routed();
        assertThat(routed.table()).isEqualTo(qark("AL-04"));
        assertThat(routed.rule()).isEqualTo(RoutingRule.CHILD_PRECEDENCE);
        assertThat(routed.considered())
                .extracting(ConsideredPlace::place)
                .containsExactly(RESIDENCE, PRESENT, FOUND_AT);
        assertThat(routed.considered())
                .extracting(ConsideredPlace::outcome)
                .containsExactly(DECIDED, NOT_REACHED, NOT_REACHED);
    }

    @Test
    void found_at_comes_before_exploited_at_for_everybody() {
        for (GivenReferral given : List.of(ofAnAdult(), ofAChild())) {
            assertThat(given.exploitedAt("Tirana").foundAt("Kukës").routed().table())
                    .isEqualTo(qark("AL-07"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Athinë, Greqi", "Prizren", "Milano", "e panjohur"})
    void a_place_abroad_or_unknown_is_passed_over(String text) {
        Routed routed = ofAnAdult().present(text).residence("Berati").routed();
        assertThat(routed.table()).isEqualTo(qark("AL-01"));
        assertThat(routed.considered())
                .containsExactly(
                        new ConsideredPlace(PRESENT, UNRESOLVED, List.of()),
                        new ConsideredPlace(RESIDENCE, DECIDED, qarks("AL-01")));
    }

    @Test
    void an_unsafe_place_is_left_out_and_its_table_is_not_told() {
        Routed routed = ofAnAdult()
                .present("Vlorë")
                .residence("Fier")
                .foundAt("Lezhë")
                .unsafe(PRESENT, FOUND_AT)
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-04"));
        assertThat(routed.considered()).extracting(ConsideredPlace::outcome).containsExactly(UNSAFE, DECIDED, UNSAFE);
        assertThat(routed.notices()).isEmpty();
    }

    @Test
    void a_safe_place_does_not_bring_a_notice_to_a_qark_where_another_is_unsafe() {
        Routed routed = ofAnAdult()
                .present("Vlorë")
                .residence("Patos")
                .foundAt("Roskovec")
                .unsafe(RESIDENCE)
                .routed();
        assertThat(routed.notices()).isEmpty();
    }

    @Test
    void the_table_around_an_unsafe_place_may_still_be_responsible() {
        Routed routed = ofAChild()
                .residence("Delvinë")
                .present("Selenicë")
                .unsafe(RESIDENCE)
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-12"));
    }

    @Test
    void nothing_left_goes_to_the_national_desk_and_never_to_a_default() {
        for (GivenReferral given : List.of(
                ofAnAdult(),
                ofAChild(),
                ofAnAdult().present("Milano").residence("e panjohur"),
                ofAnAdult().present("Tirana").unsafe(PRESENT))) {
            AwaitingPlace awaiting = given.awaiting();
            assertThat(awaiting.reason()).isEqualTo(AwaitingReason.NO_PLACE);
            assertThat(awaiting.candidates()).isEmpty();
            assertThat(awaiting.considered()).hasSize(given.input().places().size());
        }
    }

    @Test
    void an_ambiguous_place_that_nothing_settles_stops_routing_for_a_human() {
        AwaitingPlace awaiting = ofAnAdult().present("Golem").residence("Vlorë").awaiting();
        assertThat(awaiting.reason()).isEqualTo(AwaitingReason.AMBIGUOUS_PLACE);
        assertThat(awaiting.candidates()).isEqualTo(qarks("AL-04", "AL-11"));
        assertThat(awaiting.considered())
                .containsExactly(
                        new ConsideredPlace(PRESENT, AMBIGUOUS, qarks("AL-04", "AL-11")),
                        new ConsideredPlace(RESIDENCE, NOT_REACHED, qarks("AL-12")));
    }

    @Test
    void another_place_in_one_of_its_qarks_settles_an_ambiguous_one() {
        Routed routed = ofAnAdult()
                .present("Golem")
                .residence("Vlorë")
                .exploitedAt("Kavajë")
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-11"));
        assertThat(routed.considered().getFirst())
                .isEqualTo(new ConsideredPlace(PRESENT, SETTLED, qarks("AL-04", "AL-11")));
        assertThat(routed.candidates()).isEqualTo(qarks("AL-04", "AL-11"));
        assertThat(routed.municipality())
                .isNotNull()
                .extracting(Municipality::name)
                .isEqualTo("Kavajë");
        assertThat(routed.notices()).isEqualTo(qarks("AL-12"));
    }

    @Test
    void an_unsafe_place_settles_too() {
        Routed routed = ofAnAdult()
                .present("Klos")
                .residence("Elbasan")
                .unsafe(RESIDENCE)
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-03"));
        assertThat(routed.considered()).extracting(ConsideredPlace::outcome).containsExactly(SETTLED, UNSAFE);
    }

    @Test
    void two_ambiguous_places_that_share_one_qark_settle_each_other() {
        Routed routed = ofAnAdult().present("Klos").residence("Mollas").routed();
        assertThat(routed.table()).isEqualTo(qark("AL-03"));
        assertThat(routed.municipality())
                .isNotNull()
                .extracting(Municipality::name)
                .isEqualTo("Cërrik");
    }

    @Test
    void places_that_point_to_different_qarks_settle_nothing() {
        AwaitingPlace awaiting = ofAnAdult()
                .present("Golem")
                .residence("Lushnjë")
                .foundAt("Tirana")
                .awaiting();
        assertThat(awaiting.reason()).isEqualTo(AwaitingReason.AMBIGUOUS_PLACE);
        assertThat(awaiting.candidates()).isEqualTo(qarks("AL-04", "AL-11"));
    }

    @Test
    void an_ambiguous_place_with_two_qarks_left_of_three_is_shown_with_all_three() {
        AwaitingPlace awaiting = ofAnAdult()
                .present("Fierzë")
                .place(
                        RESIDENCE,
                        PlaceCandidates.of(
                                new PlaceCandidate(qark("AL-07"), null, Via.UNIT),
                                new PlaceCandidate(qark("AL-10"), null, Via.UNIT)))
                .awaiting();
        assertThat(awaiting.candidates()).isEqualTo(qarks("AL-03", "AL-07", "AL-10"));
    }

    @Test
    void an_ambiguous_place_behind_the_deciding_one_brings_a_notice_only_where_settled() {
        assertThat(ofAnAdult().present("Vlorë").residence("Golem").routed().notices())
                .isEmpty();
        assertThat(ofAnAdult()
                        .present("Vlorë")
                        .residence("Golem")
                        .foundAt("Fier")
                        .routed()
                        .notices())
                .isEqualTo(qarks("AL-04"));
    }

    @Test
    void the_protection_unit_of_a_childs_known_municipality_joins() {
        Routed routed = ofAChild().residence("Bajram Curri").routed();
        assertThat(routed.joins()).containsExactly("cpu.tropoje");
        assertThat(routed.municipality())
                .isNotNull()
                .extracting(Municipality::slug)
                .isEqualTo("tropoje");
    }

    @Test
    void no_protection_unit_joins_for_an_adult_or_an_unknown_municipality_or_where_recused() {
        assertThat(ofAnAdult().present("Bajram Curri").routed().joins()).isEmpty();
        assertThat(ofAChild().residence("Tirana").routed().joins()).isEmpty();
        assertThat(ofAChild()
                        .residence("Bajram Curri")
                        .recused("cpu.tropoje")
                        .routed()
                        .joins())
                .isEmpty();
        assertThat(ofAChild()
                        .residence("Bajram Curri")
                        .recused("cpu.has")
                        .routed()
                        .joins())
                .containsExactly("cpu.tropoje");
    }

    @Test
    void a_municipality_given_as_code_is_known_even_where_its_name_is_not_enough() {
        Routed routed = ofAChild()
                .place(RESIDENCE, GAZETTEER.ofMunicipality("Klos").orElseThrow())
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-09"));
        assertThat(routed.joins()).containsExactly("cpu.klos");
    }

    @Test
    void a_place_in_the_qark_of_a_recused_table_is_passed_over() {
        Routed routed = ofAnAdult()
                .present("Vlorë")
                .residence("Fier")
                .exploitedAt("Sarandë")
                .recused("AL-12")
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-04"));
        assertThat(routed.considered())
                .containsExactly(
                        new ConsideredPlace(PRESENT, UNRESOLVED, qarks("AL-12")),
                        new ConsideredPlace(RESIDENCE, DECIDED, qarks("AL-04")),
                        new ConsideredPlace(EXPLOITED_AT, NOT_REACHED, qarks("AL-12")));
        assertThat(routed.notices()).isEmpty();
    }

    @Test
    void a_referral_whose_only_table_is_recused_goes_to_the_national_desk() {
        AwaitingPlace awaiting = ofAnAdult()
                .present("Vlorë")
                .residence("Milano")
                .recused("AL-12")
                .awaiting();
        assertThat(awaiting.reason()).isEqualTo(AwaitingReason.TABLE_RECUSED);
        assertThat(awaiting.candidates()).isEmpty();
    }

    @Test
    void recusing_one_of_two_tables_does_not_guess_the_other() {
        AwaitingPlace awaiting = ofAnAdult().present("Golem").recused("AL-11").awaiting();
        assertThat(awaiting.reason()).isEqualTo(AwaitingReason.AMBIGUOUS_PLACE);
        assertThat(awaiting.candidates()).isEqualTo(qarks("AL-04"));
        assertThat(awaiting.considered().getFirst().qarks()).isEqualTo(qarks("AL-04", "AL-11"));
    }

    @Test
    void a_place_settled_into_the_qark_of_a_recused_table_is_passed_over() {
        Routed routed = ofAnAdult()
                .present("Golem")
                .residence("Vlorë")
                .foundAt("Kavajë")
                .recused("AL-11")
                .routed();
        assertThat(routed.table()).isEqualTo(qark("AL-12"));
        assertThat(routed.considered())
                .extracting(ConsideredPlace::outcome)
                .containsExactly(UNRESOLVED, DECIDED, NOT_REACHED);
    }

    @Test
    void an_ambiguous_place_all_of_whose_tables_are_recused_is_passed_over() {
        GivenReferral given = ofAnAdult().present("Golem").recused("AL-04", "AL-11");
        assertThat(given.awaiting().reason()).isEqualTo(AwaitingReason.TABLE_RECUSED);
        assertThat(given.residence("Vlorë").routed().table()).isEqualTo(qark("AL-12"));
    }

    @Test
    void a_recused_institution_does_not_keep_its_table_out() {
        assertThat(ofAnAdult().present("Vlorë").recused("police.vlore").routed().table())
                .isEqualTo(qark("AL-12"));
    }

    @Test
    void the_national_desk_may_choose_any_qark() {
        GivenReferral given =
                ofAChild().residence("Klos").present("Vlorë").foundAt("Fier").unsafe(FOUND_AT);
        AwaitingPlace awaiting = given.awaiting();
        Routed chosen = Routing.chosenByNationalDesk(qark("AL-09"), awaiting, given.input())
                .orElseThrow();
        assertThat(chosen.table()).isEqualTo(qark("AL-09"));
        assertThat(chosen.rule()).isEqualTo(RoutingRule.NATIONAL_DESK_CHOICE);
        assertThat(chosen.ruleSet()).isEqualTo(awaiting.ruleSet());
        assertThat(chosen.considered()).isEqualTo(awaiting.considered());
        assertThat(chosen.candidates()).isEqualTo(qarks("AL-03", "AL-09"));
        assertThat(chosen.joins()).containsExactly("cpu.klos");
        assertThat(chosen.notices()).isEqualTo(qarks("AL-12"));
        Routed elsewhere = Routing.chosenByNationalDesk(qark("AL-01"), awaiting, given.input())
                .orElseThrow();
        assertThat(elsewhere.table()).isEqualTo(qark("AL-01"));
        assertThat(elsewhere.municipality()).isNull();
        assertThat(elsewhere.joins()).isEmpty();
    }

    @Test
    void the_national_desk_may_not_choose_a_recused_table() {
        GivenReferral given = ofAnAdult().present("Golem").recused("AL-11");
        assertThat(Routing.chosenByNationalDesk(qark("AL-11"), given.awaiting(), given.input()))
                .isEmpty();
    }
}
