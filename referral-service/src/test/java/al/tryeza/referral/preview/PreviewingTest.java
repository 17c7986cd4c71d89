package al.tryeza.referral.preview;

import static al.tryeza.referral.codes.DataClass.HEALTH;
import static al.tryeza.referral.codes.DataClass.IDENTITY;
import static al.tryeza.referral.codes.DataClass.LEGAL;
import static al.tryeza.referral.codes.Purpose.CASE_MANAGEMENT;
import static al.tryeza.referral.codes.Purpose.CRIMINAL_INVESTIGATION;
import static al.tryeza.referral.codes.Purpose.SERVICE_PROVISION;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.preview.Previewing.Result;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreviewingTest {

    private static final UnderRules NOW = new UnderRules.InForce();

    private final World world = new World();

    private static Wanted wanted(DataClass category, Purpose purpose) {
        return new Wanted(category, List.of(purpose), NOW);
    }

    private List<Prospect> ask(Wanted wanted) {
        return ((Result.Shown) world.ask("prefecture", wanted)).preview().prospects();
    }

    private Prospect about(String officer, Wanted wanted) {
        return ask(wanted).stream()
                .filter(prospect -> prospect.officer().equals(officer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_holds_a_live_grant_may_see_it_and_it_is_said_by_which() {
        UUID grant = world.grant("shelter", SERVICE_PROVISION, HEALTH, false);
        Prospect shelter = about("shelter", wanted(HEALTH, SERVICE_PROVISION));
        assertThat(shelter.held().verdict().permitted()).isTrue();
        assertThat(shelter.held().verdict().determining()).containsExactly("permit-by-grant");
        assertThat(shelter.held().leave()).contains(grant);
        assertThat(world.recorded.getFirst().permitted()).isEqualTo(1);
    }

    @Test
    void a_grant_for_something_else_or_that_has_ended_permits_nothing_and_another_would() {
        world.grant("shelter", SERVICE_PROVISION, HEALTH, true);
        world.grant("shelter", CASE_MANAGEMENT, IDENTITY, false);
        Prospect shelter = about("shelter", wanted(HEALTH, SERVICE_PROVISION));
        assertThat(shelter.held().verdict().permitted()).isFalse();
        assertThat(shelter.ifGranted().permitted()).isTrue();
    }

    @Test
    void listed_are_those_whose_institution_may_be_granted_it_and_those_who_hold_something() {
        assertThat(ask(wanted(HEALTH, SERVICE_PROVISION)))
                .extracting(Prospect::officer)
                .containsExactly("health", "ngo", "shelter");
        world.grant("police", CRIMINAL_INVESTIGATION, LEGAL, false);
        Prospect police = about("police", wanted(HEALTH, SERVICE_PROVISION));
        assertThat(police.held().verdict().permitted()).isFalse();
        assertThat(police.ifGranted().permitted()).isFalse();
        assertThat(police.ifGranted().determining()).containsExactly("forbid-beyond-rules-of-conduct");
    }

    @Test
    void without_a_purpose_each_is_asked_about() {
        List<Prospect> prospects = ask(new Wanted(IDENTITY, List.of(Purpose.values()), NOW));
        assertThat(prospects)
                .filteredOn(prospect -> prospect.officer().equals("police"))
                .extracting(Prospect::purpose)
                .containsExactly(CRIMINAL_INVESTIGATION);
        assertThat(prospects)
                .filteredOn(prospect -> prospect.officer().equals("shelter"))
                .extracting(Prospect::purpose)
                .containsExactly(CASE_MANAGEMENT, SERVICE_PROVISION);
    }

    @Test
    void under_a_stricter_version_what_was_granted_permits_nothing() {
        world.grant("shelter", SERVICE_PROVISION, HEALTH, false);
        List<Prospect> prospects = ask(new Wanted(HEALTH, List.of(SERVICE_PROVISION), new UnderRules.OfVersion(2)));
        assertThat(prospects).extracting(Prospect::officer).containsExactly("shelter");
        assertThat(prospects.getFirst().held().verdict().permitted()).isFalse();
        assertThat(prospects.getFirst().held().verdict().determining())
                .containsExactly("forbid-beyond-rules-of-conduct");
    }

    @Test
    void rules_may_be_imagined() {
        var onlyHealth = new UnderRules.Imagined(
                Set.of(new Allowance(InstitutionKind.PUBLIC_HEALTH, SERVICE_PROVISION, HEALTH)));
        assertThat(ask(new Wanted(HEALTH, List.of(SERVICE_PROVISION), onlyHealth)))
                .extracting(Prospect::officer)
                .containsExactly("health");
    }

    @Test
    void an_adults_data_needs_consent_and_an_association_needs_to_be_named() {
        Wanted health = wanted(HEALTH, SERVICE_PROVISION);
        assertThat(about("shelter", health).ifGranted().permitted()).isTrue();
        assertThat(about("ngo", health).ifGranted().determining()).containsExactly("forbid-without-consent");

        world.child = false;
        assertThat(about("shelter", health).ifGranted().determining()).containsExactly("forbid-without-consent");

        world.consented.add(HEALTH);
        assertThat(about("shelter", health).ifGranted().permitted()).isTrue();
        assertThat(about("ngo", health).ifGranted().permitted()).isTrue();
    }

    @Test
    void who_has_not_accepted_the_rules_is_named_with_that_reason() {
        world.grant("shelter", SERVICE_PROVISION, HEALTH, false);
        world.accepted.remove("shelter");
        Prospect shelter = about("shelter", wanted(HEALTH, SERVICE_PROVISION));
        assertThat(shelter.held().verdict().permitted()).isFalse();
        assertThat(shelter.held().verdict().determining()).containsExactly("forbid-rules-not-accepted");
    }

    @Test
    void who_is_recused_suspended_or_gone_is_as_one_who_never_was() {
        Wanted health = wanted(HEALTH, SERVICE_PROVISION);
        List<Prospect> without = ask(health);
        world.join("shelter.recused", Officer.Status.ACTIVE);
        world.join("shelter.suspended", Officer.Status.SUSPENDED);
        world.join("shelter.departed", Officer.Status.DEPARTED);
        assertThat(ask(health)).hasSize(without.size() + 1);
        for (String officer : List.of("shelter.recused", "shelter.suspended", "shelter.departed")) {
            world.grant(officer, SERVICE_PROVISION, HEALTH, false);
        }
        world.recused.add("shelter.recused");

        assertThat(ask(health)).isEqualTo(without);
        assertThat(world.recorded.getLast().permitted()).isZero();
    }

    @Test
    void every_answer_is_on_record_and_nothing_else_is() {
        world.ask("prefecture", wanted(HEALTH, SERVICE_PROVISION));
        world.ask("prefecture", new Wanted(HEALTH, List.of(SERVICE_PROVISION), new UnderRules.OfVersion(3)));
        world.ask("police", wanted(HEALTH, SERVICE_PROVISION));
        world.recused.add("health");
        world.ask("health", wanted(HEALTH, SERVICE_PROVISION));
        assertThat(world.recorded).hasSize(1);
        assertThat(world.accesses).isEqualTo(1);
    }

    @Test
    void only_the_secretary_asks_and_for_the_recused_there_is_no_case() {
        Wanted health = wanted(HEALTH, SERVICE_PROVISION);
        assertThat(world.ask("police", health)).isEqualTo(new Result.NotAllowed());
        world.recused.add("prefecture");
        assertThat(world.ask("prefecture", health)).isEqualTo(new Result.NoSuchCase());
    }

    @Test
    void rules_that_never_were_are_refused() {
        for (int version : new int[] {-1, 0, 3, Integer.MAX_VALUE}) {
            assertThat(world.ask(
                            "prefecture",
                            new Wanted(HEALTH, List.of(SERVICE_PROVISION), new UnderRules.OfVersion(version))))
                    .isEqualTo(new Result.UnknownRules());
        }
    }
}
