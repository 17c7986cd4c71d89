package al.tryeza.referral.grants;

import static al.tryeza.referral.grants.World.NOW;
import static al.tryeza.referral.grants.World.SECRETARY;
import static al.tryeza.referral.grants.World.TOMORROW;
import static al.tryeza.referral.grants.World.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.grants.World.Wanted;
import al.tryeza.referral.policy.LegalBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivingTest {

    private final World world = new World();

    @Test
    void a_grant_is_given_to_one_officer_from_now_until_it_runs_out() {
        Grant grant = world.given(wanted());

        assertThat(grant.officer()).isEqualTo("vatra.worker");
        assertThat(grant.institution()).isEqualTo("shelter.vatra");
        assertThat(grant.purpose()).isEqualTo(Purpose.SERVICE_PROVISION);
        assertThat(grant.categories()).containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.CONTACT);
        assertThat(grant.basisId()).contains(World.CONSENT.toString());
        assertThat(grant.from()).isEqualTo(NOW);
        assertThat(grant.until()).isEqualTo(TOMORROW);
        assertThat(world.happened)
                .containsExactly(
                        "officer held", "held", "GrantGiven", "given 1 by secretary.vlore, not to [police.fier]");
    }

    @Test
    void it_counts_from_its_first_moment_and_no_more_at_its_last() {
        Grant grant = world.given(wanted());

        assertThat(grant.liveAt(NOW.minusNanos(1))).isFalse();
        assertThat(grant.liveAt(NOW)).isTrue();
        assertThat(grant.liveAt(TOMORROW.minusNanos(1))).isTrue();
        assertThat(grant.liveAt(TOMORROW)).isFalse();
    }

    @Test
    void moments_are_kept_in_the_milliseconds_that_the_policies_count() {
        world.now = NOW.plusNanos(1_999_999);

        Grant grant = world.given(wanted().until(TOMORROW.plusNanos(1_999_999)));

        assertThat(grant.from()).isEqualTo(NOW.plusMillis(1));
        assertThat(grant.until()).isEqualTo(TOMORROW.plusMillis(1));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(world.faults(new Wanted(null, null, List.of(), null, null, null)))
                .containsExactlyInAnyOrder(
                        "officer required",
                        "purpose required",
                        "categories required",
                        "basis.type required",
                        "until required");
        assertThat(world.faults(new Wanted(
                        "nobody",
                        "CURIOSITY",
                        List.of("SHOE_SIZE", "IDENTITY", "IDENTITY"),
                        "HABIT",
                        World.CONSENT.toString(),
                        "tomorrow")))
                .containsExactlyInAnyOrder(
                        "officer unknown_officer",
                        "purpose unknown_code",
                        "categories[0] unknown_code",
                        "categories[2] duplicate",
                        "basis.type unknown_code",
                        "basis.id not_allowed",
                        "until malformed");
        assertThat(world.kept).isEmpty();
        assertThat(world.happened).doesNotContain("GrantGiven");
    }

    @Test
    void a_hundred_categories_are_one_fault() {
        String[] hundred = Collections.nCopies(100, "IDENTITY").toArray(String[]::new);

        assertThat(world.faults(wanted().categories(hundred))).containsExactly("categories too_many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody.at.all", "Vatra Worker", "", "ngo.vlore\u0000", "police.fier"})
    void who_is_not_there_or_must_not_know_of_the_case_is_simply_unknown(String officer) {
        assertThat(world.faults(wanted().to(officer))).containsExactly("officer unknown_officer");
    }

    @Test
    void the_time_has_bounds() {
        assertThat(world.faults(wanted().until(NOW))).containsExactly("until in_past");
        assertThat(world.faults(wanted().until(NOW.plus(Duration.ofDays(90)).plusMillis(1))))
                .containsExactly("until too_long");
        assertThat(world.faults(wanted().until(Instant.MAX))).containsExactly("until too_long");
        assertThat(world.faults(wanted().until(Instant.MIN))).containsExactly("until in_past");
        assertThat(world.given(wanted().until(NOW.plus(Duration.ofDays(90)))).until())
                .isEqualTo(NOW.plus(Duration.ofDays(90)));
    }

    @Test
    void a_moment_may_be_told_with_its_distance_from_utc() {
        assertThat(world.given(wanted().until("2026-11-23T11:00:00+01:00")).until())
                .isEqualTo(TOMORROW);
    }

    @Test
    void no_grant_is_wider_than_the_tables_rules() {
        world.child = true;
        assertThat(world.faults(wanted().to("health.vlore")
                        .basis(LegalBasis.BEST_INTEREST)
                        .categories("HEALTH", "FAMILY", "NARRATIVE")))
                .containsExactly("categories[1] wider_than_rules", "categories[2] wider_than_rules");

        Set<Allowance> narrower = Set.of(
                new Allowance(InstitutionKind.SHELTER, Purpose.SERVICE_PROVISION, DataClass.CONTACT),
                new Allowance(InstitutionKind.SHELTER, Purpose.CASE_MANAGEMENT, DataClass.IDENTITY));
        world.rules = world.rules.next(narrower);
        assertThat(world.faults(wanted())).containsExactly("categories[0] wider_than_rules");
    }

    @Test
    void the_secretary_who_gives_can_be_given_nothing() {
        assertThat(world.faults(wanted().to("secretary.vlore").basis(LegalBasis.LEGAL_DUTY)))
                .containsExactly("categories[0] wider_than_rules", "categories[1] wider_than_rules");
    }

    @Test
    void what_concerns_proceedings_is_for_police_and_prosecution_for_proceedings() {
        world.child = true;
        Wanted legal = wanted().basis(LegalBasis.LEGAL_DUTY).categories("LEGAL");
        assertThat(world.faults(legal)).containsExactly("categories[0] legal_outside_proceedings");
        assertThat(world.faults(legal.purpose("CRIMINAL_INVESTIGATION")))
                .containsExactly("categories[0] legal_outside_proceedings");
        assertThat(world.faults(legal.to("police.vlore"))).containsExactly("categories[0] legal_outside_proceedings");
        assertThat(world.given(legal.to("police.vlore").purpose("CRIMINAL_INVESTIGATION"))
                        .categories())
                .containsExactly(DataClass.LEGAL);
        assertThat(world.given(legal.to("prosecutor.vlore").purpose("CRIMINAL_INVESTIGATION"))
                        .categories())
                .containsExactly(DataClass.LEGAL);
    }

    @Test
    void consent_covers_what_it_says_for_whom_and_for_what() {
        assertThat(world.faults(wanted().categories("IDENTITY", "HEALTH")))
                .containsExactly("categories[1] not_consented");
        assertThat(world.faults(wanted().purpose("CASE_MANAGEMENT").categories("IDENTITY")))
                .containsExactly("basis.id unknown_consent", "categories[0] not_consented");
        world.consentedTo = Set.of("social.vlore");
        assertThat(world.faults(wanted().categories("IDENTITY")))
                .containsExactly("basis.id unknown_consent", "categories[0] not_consented");
    }

    @Test
    void consent_is_named_and_is_one_of_this_case() {
        assertThat(world.faults(wanted().consent(null))).containsExactly("basis.id required");
        assertThat(world.faults(wanted().consent("1-1-1-1-1"))).containsExactly("basis.id malformed");
        assertThat(world.faults(wanted().consent("her word"))).containsExactly("basis.id malformed");
        assertThat(world.faults(wanted().consent(UUID.randomUUID().toString())))
                .containsExactly("basis.id unknown_consent");
    }

    @ParameterizedTest
    @EnumSource(value = LegalBasis.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSENT")
    void other_grounds_have_no_id_in_which_something_could_be_written(LegalBasis basis) {
        world.child = true;
        Wanted wanted = wanted();
        assertThat(world.faults(new Wanted(
                        wanted.officer(),
                        wanted.purpose(),
                        wanted.categories(),
                        basis.code(),
                        "order 17",
                        wanted.until())))
                .containsExactly("basis.id not_allowed");
    }

    @Test
    void best_interest_is_a_childs() {
        assertThat(world.faults(wanted().basis(LegalBasis.BEST_INTEREST))).containsExactly("basis.type not_a_child");
        world.child = true;
        world.consented = Set.of();
        assertThat(world.given(wanted().basis(LegalBasis.BEST_INTEREST).categories("IDENTITY", "WHEREABOUTS", "HEALTH"))
                        .categories())
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = LegalBasis.class,
            names = {"VITAL_INTEREST", "LEGAL_DUTY"})
    void what_an_adult_left_out_of_every_consent_is_granted_on_no_ground(LegalBasis basis) {
        assertThat(world.faults(wanted().basis(basis).categories("IDENTITY", "HEALTH")))
                .containsExactly("categories[1] left_out_by_consent");
        world.consented = Set.of();
        assertThat(world.faults(wanted().basis(basis).categories("IDENTITY")))
                .containsExactly("categories[0] left_out_by_consent");
    }

    @ParameterizedTest
    @EnumSource(
            value = LegalBasis.class,
            names = {"VITAL_INTEREST", "LEGAL_DUTY"})
    void whom_and_for_what_she_did_not_consent_may_be_overcome_by_life_or_law(LegalBasis basis) {
        world.consentedTo = Set.of("health.vlore");
        assertThat(world.given(wanted().basis(basis)).categories()).hasSize(2);
        assertThat(world.given(wanted().to("police.vlore")
                                .purpose("CRIMINAL_INVESTIGATION")
                                .basis(basis))
                        .categories())
                .hasSize(2);
    }

    @Test
    void where_an_adult_is_now_is_told_in_proceedings_with_her_consent_only() {
        world.consented = EnumSet.of(DataClass.WHEREABOUTS);
        Wanted where = wanted().to("police.vlore")
                .purpose("CRIMINAL_INVESTIGATION")
                .categories("WHEREABOUTS")
                .basis(LegalBasis.LEGAL_DUTY);
        assertThat(world.faults(where)).containsExactly("categories[0] needs_consent");

        world.consentedTo = Set.of("police.vlore");
        world.consentedFor = Purpose.CRIMINAL_INVESTIGATION;
        assertThat(world.given(where).categories()).containsExactly(DataClass.WHEREABOUTS);

        world.consented = Set.of();
        world.child = true;
        assertThat(world.given(where).categories()).containsExactly(DataClass.WHEREABOUTS);
    }

    @ParameterizedTest
    @CsvSource({"true,BEST_INTEREST", "true,VITAL_INTEREST", "false,VITAL_INTEREST", "false,LEGAL_DUTY"})
    void an_association_gets_what_is_named_for_it(boolean child, LegalBasis basis) {
        world.child = child;
        assertThat(world.given(wanted().to("ngo.vlore").basis(basis)).categories())
                .hasSize(2);
        world.consentedTo = Set.of("shelter.vatra");
        assertThat(world.faults(wanted().to("ngo.vlore").basis(basis).categories("IDENTITY")))
                .containsExactly("categories[0] not_named");
    }

    @Test
    void the_policies_have_the_last_word_on_each_class() {
        world.policies = question -> question.category() != DataClass.CONTACT;

        assertThat(world.faults(wanted())).containsExactly("categories[1] policy_forbids");
        assertThat(world.kept).isEmpty();
        assertThat(world.questions).allSatisfy(question -> {
            assertThat(question.now()).isEqualTo(NOW);
            assertThat(question.rulesAccepted()).isTrue();
            assertThat(question.officer().id()).isEqualTo("vatra.worker");
            assertThat(question.subject().recusedInstitutions()).containsExactly("police.fier");
            assertThat(question.candidate()).isPresent();
        });
    }

    @Test
    void the_policies_are_told_that_a_case_is_closed() {
        world.phase = "CLOSED";
        world.policies = question -> !question.subject().closed();

        assertThat(world.faults(wanted())).contains("categories[0] policy_forbids");
    }

    @Test
    void the_policies_are_told_what_a_closed_case_is_kept_for() {
        world.phase = "CLOSED";
        world.retainedFor = Set.of(Purpose.SERVICE_PROVISION);
        world.policies = question -> question.subject().retainedFor().equals(Set.of(Purpose.SERVICE_PROVISION));

        assertThat(world.give(wanted())).isInstanceOf(Giving.Result.Given.class);
    }

    @Test
    void nothing_is_granted_while_the_glass_is_broken() {
        world.glassBroken = true;

        assertThat(world.give(wanted())).isInstanceOf(Giving.Result.GlassBroken.class);
        assertThat(world.kept).isEmpty();
        assertThat(world.happened).doesNotContain("GrantGiven");
    }

    @Test
    void only_the_secretary_of_the_cases_table_gives() {
        var member = new Viewer("social.vlore", "social.vlore", Set.of("table-member"), Set.of("AL-12"));
        var elsewhere = new Viewer("secretary.fier", "prefecture.fier", SECRETARY.roles(), Set.of("AL-04"));

        assertThat(world.give(wanted(), member)).isInstanceOf(Giving.Result.NotTheGiver.class);
        assertThat(world.give(wanted(), elsewhere)).isInstanceOf(Giving.Result.NoSuchCase.class);
        world.secretaryRecused = true;
        assertThat(world.give(wanted(), SECRETARY)).isInstanceOf(Giving.Result.NoSuchCase.class);
        assertThat(world.happened).isEmpty();
    }
}
