package al.tryeza.referral.withdrawal;

import static al.tryeza.referral.codes.DataClass.CONTACT;
import static al.tryeza.referral.codes.DataClass.HEALTH;
import static al.tryeza.referral.codes.DataClass.IDENTITY;
import static al.tryeza.referral.codes.Purpose.CASE_MANAGEMENT;
import static al.tryeza.referral.codes.Purpose.CRIMINAL_INVESTIGATION;
import static al.tryeza.referral.codes.Purpose.SERVICE_PROVISION;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.Circumstances;
import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.Ledger;
import al.tryeza.referral.consent.Recipient;
import al.tryeza.referral.consent.Scope;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.policy.LegalBasis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectTest {

    private static final CaseRef CASE = CaseRef.random(new Random(1));
    private static final Recipient SHELTER = new Recipient("shelter.vatra", Set.of("AL-12"), "AL-12");
    private static final Recipient POLICE = new Recipient("police.vlore", Set.of("AL-12"), "AL-12");
    private static final Recipient REFERRER = new Recipient("ngo.tirane", Set.of("AL-11"), "AL-12");
    private static final Set<Recipient> ALL = Set.of(SHELTER, POLICE, REFERRER);
    private static final Set<Purpose> HELP = Set.of(CASE_MANAGEMENT, SERVICE_PROVISION);
    private static final Scope EVERYTHING = Scope.ofTaking(Set.of(), Set.of(), Set.of());

    private static Ledger ledger(ConsentDecision first, Scope scope) {
        return new Ledger(List.of(decision(first, scope)));
    }

    private static Decision decision(ConsentDecision kind, Scope scope) {
        return new Decision(
                UUID.randomUUID(), kind, scope, Circumstances.UNSTATED, Actor.system("ngo.tirane"), Instant.EPOCH);
    }

    private static Ledger given(Set<Purpose> purposes, Set<DataClass> categories) {
        return ledger(ConsentDecision.GIVEN, Scope.ofGiving(Set.of(), purposes, categories));
    }

    private static boolean closes(Ledger before, Scope withdrawn) {
        return Effect.closesReferral(before, before.with(decision(ConsentDecision.WITHDRAWN, withdrawn)), ALL);
    }

    private static Scope classes(DataClass... categories) {
        return Scope.ofTaking(Set.of(), Set.of(), Set.of(categories));
    }

    @Test
    void a_referral_ends_when_everything_is_withdrawn() {
        assertThat(closes(given(HELP, Set.of(IDENTITY, HEALTH)), EVERYTHING)).isTrue();
    }

    @Test
    void a_referral_goes_on_while_somebody_can_name_or_reach_the_person() {
        assertThat(closes(given(HELP, Set.of(IDENTITY, CONTACT, HEALTH)), classes(HEALTH)))
                .isFalse();
        assertThat(closes(given(HELP, Set.of(IDENTITY, CONTACT, HEALTH)), classes(IDENTITY, HEALTH)))
                .isFalse();
        assertThat(closes(
                        given(HELP, Set.of(IDENTITY, CONTACT)),
                        Scope.ofTaking(Set.of("police.vlore"), Set.of(), Set.of())))
                .isFalse();
        assertThat(closes(given(HELP, Set.of(IDENTITY)), Scope.ofTaking(Set.of(), Set.of(SERVICE_PROVISION), Set.of())))
                .isFalse();
    }

    @Test
    void a_referral_ends_when_nobody_can_name_or_reach_the_person_any_more() {
        assertThat(closes(given(HELP, Set.of(IDENTITY, HEALTH)), classes(IDENTITY)))
                .isTrue();
        assertThat(closes(given(HELP, Set.of(IDENTITY)), Scope.ofTaking(Set.of("AL-12"), Set.of(), Set.of())))
                .isTrue();
    }

    @Test
    void what_is_left_for_an_investigation_alone_is_no_help() {
        var all = Set.of(CASE_MANAGEMENT, SERVICE_PROVISION, CRIMINAL_INVESTIGATION);

        assertThat(closes(given(all, Set.of(IDENTITY)), Scope.ofTaking(Set.of(), HELP, Set.of())))
                .isTrue();
    }

    @Test
    void a_referral_that_never_named_the_person_ends_when_nothing_is_left() {
        assertThat(closes(given(HELP, Set.of(HEALTH, DataClass.NARRATIVE)), classes(HEALTH)))
                .isFalse();
        assertThat(closes(given(HELP, Set.of(HEALTH)), classes(HEALTH))).isTrue();
    }

    @Test
    void an_anonymous_referral_did_not_rest_on_what_was_agreed_later() {
        var later = ledger(ConsentDecision.REFUSED, EVERYTHING)
                .with(decision(ConsentDecision.GIVEN, Scope.ofGiving(Set.of(), HELP, Set.of(HEALTH))));

        assertThat(closes(later, EVERYTHING)).isFalse();
    }

    private static Grant grant(String institution, Purpose purpose, LegalBasis basis, DataClass... categories) {
        return new Grant(
                UUID.randomUUID(),
                CASE,
                "somebody",
                institution,
                purpose,
                Set.of(categories),
                basis,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(60),
                Optional.of(GrantEnd.REVOKED));
    }

    @Test
    void a_grant_ends_with_anything_that_it_promises() {
        var grant = grant("police.vlore", CASE_MANAGEMENT, LegalBasis.CONSENT, IDENTITY, HEALTH);

        assertThat(Effect.endsGrant(grant, EVERYTHING, POLICE)).isTrue();
        assertThat(Effect.endsGrant(grant, classes(HEALTH), POLICE)).isTrue();
        assertThat(Effect.endsGrant(grant, classes(CONTACT), POLICE)).isFalse();
        assertThat(Effect.endsGrant(grant, Scope.ofTaking(Set.of(), Set.of(SERVICE_PROVISION), Set.of()), POLICE))
                .isFalse();
        assertThat(Effect.endsGrant(grant, Scope.ofTaking(Set.of("shelter.vatra"), Set.of(), Set.of()), POLICE))
                .isFalse();
        assertThat(Effect.endsGrant(grant, Scope.ofTaking(Set.of("AL-12"), Set.of(), Set.of()), POLICE))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONSENT")
    void what_does_not_rest_on_consent_does_not_end_with_it(LegalBasis basis) {
        assertThat(Effect.endsGrant(grant("police.vlore", CASE_MANAGEMENT, basis, IDENTITY), EVERYTHING, POLICE))
                .isFalse();
    }

    @Test
    void who_takes_part_and_who_ever_had_a_grant_that_is_covered_must_answer() {
        var granted = List.of(grant("shelter.vatra", SERVICE_PROVISION, LegalBasis.CONSENT, HEALTH));

        assertThat(Effect.mustAnswer(EVERYTHING, Set.of("ngo.tirane"), granted, ALL))
                .containsExactlyInAnyOrder("ngo.tirane", "shelter.vatra");
        assertThat(Effect.mustAnswer(classes(CONTACT), Set.of("ngo.tirane"), granted, ALL))
                .containsExactly("ngo.tirane");
        assertThat(Effect.mustAnswer(
                        Scope.ofTaking(Set.of("shelter.vatra", "police.vlore"), Set.of(), Set.of()),
                        Set.of("ngo.tirane"),
                        granted,
                        ALL))
                .containsExactly("shelter.vatra");
    }

    @Test
    void who_saw_something_by_law_or_in_danger_is_not_asked_for_that() {
        var granted = List.of(grant("police.vlore", CRIMINAL_INVESTIGATION, LegalBasis.LEGAL_DUTY, IDENTITY));

        assertThat(Effect.mustAnswer(EVERYTHING, Set.of(), granted, ALL)).isEmpty();
    }
}
