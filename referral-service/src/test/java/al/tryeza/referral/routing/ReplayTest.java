package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.GivenReferral.ofAChild;
import static al.tryeza.referral.routing.GivenReferral.ofAnAdult;
import static al.tryeza.referral.routing.GivenReferral.qark;
import static al.tryeza.referral.routing.PlaceRole.EXPLOITED_AT;
import static al.tryeza.referral.routing.PlaceRole.FOUND_AT;
import static al.tryeza.referral.routing.PlaceRole.PRESENT;
import static al.tryeza.referral.routing.PlaceRole.RESIDENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.routing.RoutingDecision.Routed;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final RuleSet OLD = new RuleSet(
            "2024-03",
            "01234567",
            List.of(EXPLOITED_AT, FOUND_AT, RESIDENCE, PRESENT),
            List.of(EXPLOITED_AT, FOUND_AT, RESIDENCE, PRESENT));
    private static final RuleSets OLD_AND_NEW = new RuleSets(List.of(OLD, GivenReferral.RULES));

    @Test
    void an_old_decision_is_made_again_under_its_own_rules() {
        RoutingInput input = ofAnAdult().present("Vlorë").exploitedAt("Kukës").input();
        RoutingDecision then = Routing.decide(input, OLD);
        RoutingDecision now = Routing.decide(input, OLD_AND_NEW.current());
        assertThat(then)
                .isInstanceOfSatisfying(
                        Routed.class, routed -> assertThat(routed.table()).isEqualTo(qark("AL-07")));
        assertThat(now)
                .isInstanceOfSatisfying(
                        Routed.class, routed -> assertThat(routed.table()).isEqualTo(qark("AL-12")));
        assertThat(Routing.replay(new StoredDecision(input, then), OLD_AND_NEW)).isEqualTo(then);
        assertThat(Routing.replay(new StoredDecision(input, now), OLD_AND_NEW)).isEqualTo(now);
    }

    @Test
    void what_awaits_a_place_is_replayed_as_such() {
        GivenReferral given = ofAChild().residence("Qendra").present("Milano");
        StoredDecision stored = new StoredDecision(given.input(), given.decision());
        assertThat(Routing.replay(stored, RuleSets.released())).isEqualTo(given.awaiting());
    }

    @Test
    void a_choice_of_the_national_desk_is_replayed_with_what_it_was_shown() {
        GivenReferral given = ofAChild().residence("Klos").present("Vlorë");
        Routed chosen = Routing.chosenByNationalDesk(qark("AL-09"), given.awaiting(), given.input())
                .orElseThrow();
        assertThat(Routing.replay(new StoredDecision(given.input(), chosen), RuleSets.released()))
                .isEqualTo(chosen);
    }

    @Test
    void a_decision_that_was_tampered_with_does_not_come_out_again() {
        GivenReferral given = ofAnAdult().present("Vlorë");
        StoredDecision tampered = new StoredDecision(ofAnAdult().present("Fier").input(), given.decision());
        assertThat(Routing.replay(tampered, RuleSets.released())).isNotEqualTo(given.decision());
    }

    @Test
    void a_rule_set_nobody_knows_is_a_fault_that_repeats_nothing() {
        RoutingInput input = ofAnAdult().present("Vlorë").input();
        StoredDecision stored = new StoredDecision(input, Routing.decide(input, OLD));
        assertThatThrownBy(() -> Routing.replay(stored, RuleSets.released()))
                .isInstanceOf(UnknownRuleSet.class)
                .hasMessage("Unknown routing rule set");
    }

    @Test
    void the_current_rule_set_names_the_places_it_is_released_with() {
        assertThat(RuleSets.released().current().places())
                .as("the tables of places changed: add a rule set with their digest, leave the old ones as they are")
                .isEqualTo(GivenReferral.GAZETTEER.digest());
    }

    @Test
    void an_order_names_every_place_once() {
        assertThatThrownBy(() -> new RuleSet("x", "y", List.of(PRESENT), OLD.childOrder()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new RuleSet("x", "y", OLD.adultOrder(), List.of(PRESENT, PRESENT, FOUND_AT, RESIDENCE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
