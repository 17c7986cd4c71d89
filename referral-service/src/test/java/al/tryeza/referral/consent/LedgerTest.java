package al.tryeza.referral.consent;

import static al.tryeza.referral.codes.ConsentDecision.GIVEN;
import static al.tryeza.referral.codes.ConsentDecision.NOT_ASKED;
import static al.tryeza.referral.codes.ConsentDecision.REFUSED;
import static al.tryeza.referral.codes.ConsentDecision.WITHDRAWN;
import static al.tryeza.referral.codes.DataClass.CONTACT;
import static al.tryeza.referral.codes.DataClass.HEALTH;
import static al.tryeza.referral.codes.DataClass.IDENTITY;
import static al.tryeza.referral.codes.Purpose.CASE_MANAGEMENT;
import static al.tryeza.referral.codes.Purpose.CRIMINAL_INVESTIGATION;
import static al.tryeza.referral.codes.Purpose.SERVICE_PROVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.codes.ConsentBasis;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.disclosure.ConsentScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Recipient HEALTH_OFFICE = seated("health.vlore");
    private static final Recipient SCHOOL = seated("education.vlore");
    private static final Recipient SHELTER_ELSEWHERE =
            new Recipient("shelter.different-equal", Set.of("AL-11"), "AL-12");
    private static final Set<Purpose> HELP = Set.of(CASE_MANAGEMENT, SERVICE_PROVISION);
    private static final Set<DataClass> WHO = Set.of(IDENTITY, CONTACT);

    private Ledger ledger = new Ledger(List.of());

    private static Recipient seated(String institution) {
        return new Recipient(institution, Set.of("AL-12"), "AL-12");
    }

    private void given(Set<String> to, Set<Purpose> purposes, Set<DataClass> categories) {
        then(GIVEN, Scope.ofGiving(to, purposes, categories));
    }

    private void withdrawn(Set<String> from, Set<Purpose> purposes, Set<DataClass> categories) {
        then(WITHDRAWN, Scope.ofTaking(from, purposes, categories));
    }

    private void then(ConsentDecision kind, Scope scope) {
        ledger = ledger.with(new Decision(
                UUID.randomUUID(), kind, scope, Circumstances.UNSTATED, Actor.system("ngo.vlore"), Instant.EPOCH));
    }

    @Test
    void nobody_who_was_not_asked_has_agreed() {
        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEmpty();
    }

    @Test
    void what_is_given_without_a_name_is_given_to_those_at_the_table() {
        given(Set.of(), HELP, WHO);

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).containsExactlyInAnyOrder(IDENTITY, CONTACT);
        assertThat(ledger.inForce(SHELTER_ELSEWHERE, CASE_MANAGEMENT)).isEmpty();
    }

    @Test
    void what_is_given_to_the_table_goes_with_the_case_to_another() {
        given(Set.of(), HELP, WHO);

        var moved = new Recipient("shelter.different-equal", Set.of("AL-11"), "AL-11");
        var leftBehind = new Recipient("health.vlore", Set.of("AL-12"), "AL-11");
        assertThat(ledger.inForce(moved, CASE_MANAGEMENT)).isEqualTo(WHO);
        assertThat(ledger.inForce(leftBehind, CASE_MANAGEMENT)).isEmpty();
    }

    @Test
    void what_is_given_to_an_institution_is_given_to_no_other() {
        given(Set.of("health.vlore"), HELP, WHO);

        assertThat(ledger.inForce(HEALTH_OFFICE, SERVICE_PROVISION)).isEqualTo(WHO);
        assertThat(ledger.inForce(SCHOOL, SERVICE_PROVISION)).isEmpty();
    }

    @Test
    void what_is_given_to_a_table_is_given_to_whoever_sits_there() {
        given(Set.of("AL-11"), HELP, WHO);

        assertThat(ledger.inForce(SHELTER_ELSEWHERE, SERVICE_PROVISION)).isEqualTo(WHO);
        assertThat(ledger.inForce(HEALTH_OFFICE, SERVICE_PROVISION)).isEmpty();
    }

    @Test
    void what_is_given_for_one_purpose_is_given_for_no_other() {
        given(Set.of(), Set.of(SERVICE_PROVISION), WHO);

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEmpty();
        assertThat(ledger.inForce(HEALTH_OFFICE, CRIMINAL_INVESTIGATION)).isEmpty();
    }

    @Test
    void what_names_no_class_gives_none() {
        given(Set.of(), HELP, Set.of());
        given(Set.of(), Set.of(), WHO);

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEmpty();
    }

    @Test
    void what_is_given_later_adds() {
        given(Set.of(), HELP, Set.of(IDENTITY));
        given(Set.of("health.vlore"), HELP, Set.of(HEALTH));

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).containsExactlyInAnyOrder(IDENTITY, HEALTH);
        assertThat(ledger.inForce(SCHOOL, CASE_MANAGEMENT)).containsExactly(IDENTITY);
    }

    @Test
    void a_withdrawal_that_names_nothing_takes_everything_from_everybody() {
        given(Set.of(), HELP, WHO);
        given(Set.of("shelter.different-equal"), Set.of(CRIMINAL_INVESTIGATION), Set.of(HEALTH));
        withdrawn(Set.of(), Set.of(), Set.of());

        for (Purpose purpose : Purpose.values()) {
            assertThat(ledger.inForce(HEALTH_OFFICE, purpose)).isEmpty();
            assertThat(ledger.inForce(SHELTER_ELSEWHERE, purpose)).isEmpty();
        }
    }

    @Test
    void a_withdrawal_takes_the_classes_it_names_and_leaves_the_others() {
        given(Set.of(), HELP, Set.of(IDENTITY, HEALTH));
        withdrawn(Set.of(), Set.of(), Set.of(HEALTH));

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).containsExactly(IDENTITY);
    }

    @Test
    void a_withdrawal_from_one_leaves_the_others_at_the_table() {
        given(Set.of(), HELP, WHO);
        withdrawn(Set.of("health.vlore"), Set.of(), Set.of());

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEmpty();
        assertThat(ledger.inForce(SCHOOL, CASE_MANAGEMENT)).isEqualTo(WHO);
    }

    @Test
    void a_withdrawal_from_a_table_takes_from_who_sits_there_what_was_given_by_name() {
        given(Set.of("health.vlore", "shelter.different-equal"), HELP, WHO);
        withdrawn(Set.of("AL-12"), Set.of(), Set.of());

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEmpty();
        assertThat(ledger.inForce(SHELTER_ELSEWHERE, CASE_MANAGEMENT)).isEqualTo(WHO);
    }

    @Test
    void a_withdrawal_for_one_purpose_leaves_the_others() {
        given(Set.of(), HELP, WHO);
        withdrawn(Set.of(), Set.of(SERVICE_PROVISION), Set.of());

        assertThat(ledger.inForce(HEALTH_OFFICE, SERVICE_PROVISION)).isEmpty();
        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEqualTo(WHO);
    }

    @Test
    void what_was_withdrawn_may_be_given_again() {
        given(Set.of(), HELP, WHO);
        withdrawn(Set.of(), Set.of(), Set.of());
        given(Set.of(), HELP, Set.of(IDENTITY));

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).containsExactly(IDENTITY);
    }

    @Test
    void a_refusal_takes_as_a_withdrawal_does() {
        given(Set.of(), HELP, WHO);
        then(REFUSED, Scope.ofTaking(Set.of(), Set.of(), Set.of(CONTACT)));

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).containsExactly(IDENTITY);
    }

    @Test
    void a_child_was_not_asked_and_has_given_nothing_that_could_outlive_its_childhood() {
        then(NOT_ASKED, Scope.ofGiving(Set.of(), HELP, WHO));

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEmpty();
    }

    @Test
    void that_nobody_was_asked_takes_nothing() {
        given(Set.of(), HELP, WHO);
        then(NOT_ASKED, Scope.ofTaking(Set.of(), Set.of(), Set.of()));

        assertThat(ledger.inForce(HEALTH_OFFICE, CASE_MANAGEMENT)).isEqualTo(WHO);
    }

    @Test
    void a_taking_takes_from_those_who_have_something() {
        given(Set.of("health.vlore"), HELP, WHO);

        assertThat(ledger.loses(Scope.ofTaking(Set.of(), Set.of(), Set.of()), Set.of(HEALTH_OFFICE)))
                .isTrue();
        assertThat(ledger.loses(Scope.ofTaking(Set.of(), Set.of(), Set.of()), Set.of(SCHOOL)))
                .isFalse();
        assertThat(ledger.loses(Scope.ofTaking(Set.of(), Set.of(), Set.of(HEALTH)), Set.of(HEALTH_OFFICE)))
                .isFalse();
        assertThat(ledger.loses(
                        Scope.ofTaking(Set.of(), Set.of(CRIMINAL_INVESTIGATION), Set.of()), Set.of(HEALTH_OFFICE)))
                .isFalse();
        assertThat(ledger.loses(Scope.ofTaking(Set.of("education.vlore"), Set.of(), Set.of()), Set.of(HEALTH_OFFICE)))
                .isFalse();
    }

    @Test
    void whatever_came_before_nothing_is_left_after_everything_was_withdrawn_and_nothing_is_there_that_was_not_given() {
        var random = new Random(4);
        for (int run = 0; run < 500; run++) {
            ledger = new Ledger(List.of());
            var everGiven = new ArrayList<DataClass>();
            for (int step = 0; step < 8; step++) {
                Set<String> who = some(random, List.of("health.vlore", "education.vlore", "AL-11", "AL-12"));
                Set<Purpose> purposes = some(random, List.of(Purpose.values()));
                Set<DataClass> classes = some(random, List.of(DataClass.values()));
                if (random.nextBoolean()) {
                    given(who, purposes, classes);
                    everGiven.addAll(classes);
                } else {
                    withdrawn(who, purposes, classes);
                }
            }
            for (Purpose purpose : Purpose.values()) {
                assertThat(everGiven).containsAll(ledger.inForce(HEALTH_OFFICE, purpose));
            }
            withdrawn(Set.of(), Set.of(), Set.of());
            for (Purpose purpose : Purpose.values()) {
                assertThat(ledger.inForce(HEALTH_OFFICE, purpose)).isEmpty();
                assertThat(ledger.inForce(SHELTER_ELSEWHERE, purpose)).isEmpty();
            }
        }
    }

    private static <T> Set<T> some(Random random, List<T> all) {
        return all.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
    }

    @Test
    void a_referral_begins_the_ledger() {
        assertThat(first(ConsentBasis.CONSENT).inForce(HEALTH_OFFICE, CASE_MANAGEMENT))
                .containsExactly(IDENTITY);
        assertThat(first(ConsentBasis.BEST_INTEREST).inForce(HEALTH_OFFICE, CASE_MANAGEMENT))
                .isEmpty();
        assertThat(first(ConsentBasis.ANONYMOUS).inForce(HEALTH_OFFICE, CASE_MANAGEMENT))
                .isEmpty();
        assertThat(first(ConsentBasis.ANONYMOUS).decisions().getFirst().kind()).isEqualTo(REFUSED);
        assertThat(first(ConsentBasis.BEST_INTEREST).decisions().getFirst().kind())
                .isEqualTo(NOT_ASKED);
    }

    private static Ledger first(ConsentBasis basis) {
        var consent = new ConsentScope(basis, List.of(), List.of(CASE_MANAGEMENT), List.of(IDENTITY));
        return new Ledger(
                List.of(Decision.ofReferral(UUID.randomUUID(), consent, Actor.system("ngo.vlore"), Instant.EPOCH)));
    }

    @Test
    void a_decision_that_names_people_names_somebody() {
        assertThatThrownBy(() -> new Reach.Named(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
