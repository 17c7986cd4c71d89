package al.tryeza.referral.conduct;

import static al.tryeza.referral.codes.DataClass.HEALTH;
import static al.tryeza.referral.codes.DataClass.NARRATIVE;
import static al.tryeza.referral.conduct.Rules.TABLE;
import static al.tryeza.referral.conduct.Rules.first;
import static al.tryeza.referral.conduct.Rules.proposing;
import static al.tryeza.referral.conduct.Rules.signature;
import static al.tryeza.referral.conduct.Rules.without;
import static al.tryeza.referral.directory.InstitutionKind.SHELTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.ConductRules.Outcome;
import al.tryeza.referral.conduct.ConductRules.Refusal;
import al.tryeza.referral.conduct.RulesEvent.Accepted;
import al.tryeza.referral.conduct.RulesEvent.Drafted;
import al.tryeza.referral.conduct.RulesEvent.InForce;
import al.tryeza.referral.conduct.RulesEvent.SignedOff;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConductRulesTest {

    private static final Set<Allowance> STRICTER = without(SHELTER, HEALTH);
    private static final Set<Allowance> STRICTEST = without(SHELTER, NARRATIVE);
    private static final SigningOff THREE =
            new SigningOff(3, Set.of("police.vlore", "social.vlore", "ngo.vlore", "prefecture.vlore")::contains);

    private static List<RulesEvent> done(Outcome outcome) {
        return ((Outcome.Done) outcome).events();
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }

    @Test
    void what_the_secretary_proposes_is_the_next_version_and_not_in_force() {
        assertThat(done(ConductRules.draft(first(), STRICTER)))
                .containsExactly(new Drafted(new RulesOfConduct(TABLE, 2, STRICTER), Optional.empty()));
    }

    @Test
    void a_table_may_forbid_everything() {
        assertThat(done(ConductRules.draft(first(), Set.of()))).hasSize(1);
    }

    @Test
    void another_proposal_takes_the_place_of_the_open_one_under_a_number_of_its_own() {
        assertThat(done(ConductRules.draft(proposing(STRICTER, "police.vlore"), STRICTEST)))
                .containsExactly(new Drafted(new RulesOfConduct(TABLE, 3, STRICTEST), Optional.of(2)));
    }

    @Test
    void what_is_in_force_cannot_be_proposed() {
        assertThat(ConductRules.draft(first(), DefaultRules.allowances())).isEqualTo(refused(Refusal.UNCHANGED));
    }

    @Test
    void a_table_that_was_stricter_may_go_back_as_far_as_the_default_rules() {
        var stricter = new TableRules(new RulesOfConduct(TABLE, 2, STRICTER), Optional.empty(), 2, 7);
        assertThat(done(ConductRules.draft(stricter, DefaultRules.allowances())))
                .containsExactly(
                        new Drafted(new RulesOfConduct(TABLE, 3, DefaultRules.allowances()), Optional.empty()));
    }

    @Test
    void a_signature_alone_brings_nothing_into_force() {
        assertThat(done(ConductRules.signOff(proposing(STRICTER), 2, signature("prefecture.vlore"), THREE)))
                .containsExactly(new SignedOff(2, signature("prefecture.vlore")));
    }

    @Test
    void with_the_third_institution_the_proposal_is_in_force() {
        TableRules state = proposing(STRICTER, "prefecture.vlore", "police.vlore");
        assertThat(done(ConductRules.signOff(state, 2, signature("ngo.vlore"), THREE)))
                .containsExactly(
                        new SignedOff(2, signature("ngo.vlore")),
                        new InForce(new RulesOfConduct(TABLE, 2, STRICTER), Optional.of(1)));
    }

    @Test
    void an_institution_counts_once_however_many_of_its_officers_sign() {
        TableRules state = proposing(STRICTER, "prefecture.vlore", "police.vlore");
        var colleague = new SignOff("police.vlore", "somebody.else", Rules.NOW);
        assertThat(done(ConductRules.signOff(state, 2, colleague, THREE))).isEmpty();
    }

    @Test
    void an_institution_without_a_seat_does_not_sign() {
        assertThat(ConductRules.signOff(proposing(STRICTER), 2, signature("police.fier"), THREE))
                .isEqualTo(refused(Refusal.NOT_SEATED));
    }

    @Test
    void who_lost_the_seat_since_counts_no_more() {
        TableRules state = proposing(STRICTER, "police.fier", "police.vlore");
        assertThat(done(ConductRules.signOff(state, 2, signature("ngo.vlore"), THREE)))
                .containsExactly(new SignedOff(2, signature("ngo.vlore")));
    }

    @Test
    void only_the_open_proposal_is_signed() {
        TableRules replaced = new TableRules(
                RulesOfConduct.first(TABLE),
                Optional.of(new Draft(new RulesOfConduct(TABLE, 3, STRICTEST), List.of())),
                3,
                4);
        assertThat(ConductRules.signOff(replaced, 2, signature("ngo.vlore"), THREE))
                .isEqualTo(refused(Refusal.NOT_PROPOSED));
        assertThat(ConductRules.signOff(first(), 1, signature("ngo.vlore"), THREE))
                .isEqualTo(refused(Refusal.NOT_PROPOSED));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, Integer.MAX_VALUE})
    void a_version_that_never_was_is_neither_signed_nor_accepted(int version) {
        TableRules state = proposing(STRICTER);
        assertThat(ConductRules.signOff(state, version, signature("ngo.vlore"), THREE))
                .isEqualTo(refused(Refusal.UNKNOWN_VERSION));
        assertThat(ConductRules.accept(state, version, "ngo.vlore", false)).isEqualTo(refused(Refusal.UNKNOWN_VERSION));
    }

    @Test
    void an_officer_accepts_what_is_in_force_and_nothing_else() {
        TableRules state = proposing(STRICTER);
        assertThat(done(ConductRules.accept(state, 1, "ngo.vlore", false)))
                .containsExactly(new Accepted(1, "ngo.vlore"));
        assertThat(done(ConductRules.accept(state, 1, "ngo.vlore", true))).isEmpty();
        assertThat(ConductRules.accept(state, 2, "ngo.vlore", false)).isEqualTo(refused(Refusal.NOT_IN_FORCE));
    }

    @Test
    void rules_cannot_be_signed_off_by_nobody() {
        assertThatThrownBy(() -> new SigningOff(0, _ -> true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_line_that_the_default_rules_have_lost_counts_no_more() {
        var lost = new Allowance(SHELTER, Purpose.CRIMINAL_INVESTIGATION, HEALTH);
        var kept = new HashSet<>(STRICTER);
        kept.add(lost);
        assertThat(RulesOfConduct.kept(TABLE, 2, kept)).isEqualTo(new RulesOfConduct(TABLE, 2, STRICTER));
    }

    @Test
    void as_lines_the_rules_are_the_same_rules() {
        RulesOfConduct rules = new RulesOfConduct(TABLE, 2, STRICTER);
        assertThat(rules.lines().stream()
                        .flatMap(line -> line.categories().stream()
                                .map(category -> new Allowance(line.kind(), line.purpose(), category))))
                .containsExactlyInAnyOrderElementsOf(rules.allowances());
        assertThat(rules.lines())
                .doesNotHaveDuplicates()
                .noneMatch(line -> line.categories().isEmpty());
    }
}
