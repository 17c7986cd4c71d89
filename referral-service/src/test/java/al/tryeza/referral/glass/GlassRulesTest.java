package al.tryeza.referral.glass;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.ReasonCode;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.glass.GlassRules.Emergency;
import al.tryeza.referral.glass.GlassRules.Outcome;
import al.tryeza.referral.glass.GlassRules.Reviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlassRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final GlassTerms TERMS =
            new GlassTerms(Set.of(InstitutionKind.SHELTER), HOUR, Duration.ofHours(72), Duration.ofHours(24), 2);
    private static final GlassRight WHOLE = new GlassRight("anna", 0, false, 0);
    private static final Reviewer SECRETARY = new Reviewer("secretary.vlore", "prefecture.vlore", true);

    private static Glass glass(DataClass... categories) {
        return new Glass(
                UUID.randomUUID(),
                CaseRef.random(new Random(1)),
                "anna",
                "shelter.vatra",
                Set.of(categories),
                Purpose.SERVICE_PROVISION,
                ReasonCode.SAFETY,
                NOON,
                NOON.plus(HOUR),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(NOON.plus(TERMS.reviewWithin())));
    }

    private static Glass with(
            Glass glass, Optional<GlassEnd> ended, Optional<Review> review, int told, Optional<Instant> due) {
        return new Glass(
                glass.id(),
                glass.caseRef(),
                glass.officer(),
                glass.institution(),
                glass.categories(),
                glass.purpose(),
                glass.reasonCode(),
                glass.brokenAt(),
                glass.until(),
                ended,
                review,
                told,
                due);
    }

    private static Outcome breaking(boolean eligible, GlassRight right, boolean permitted, Glass... before) {
        return GlassRules.breaking(
                new Emergency(
                        eligible, right, List.of(before), permitted, Set.of("secretary.vlore", "auditor", "anna")),
                glass(DataClass.IDENTITY));
    }

    private static List<GlassEvent> done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).events();
    }

    private static Outcome refused(GlassRefusal why) {
        return new Outcome.Refused(why);
    }

    @Test
    void who_breaks_it_is_not_the_one_who_is_told() {
        assertThat(done(breaking(true, WHOLE, true)))
                .singleElement()
                .isInstanceOfSatisfying(
                        GlassEvent.Broken.class,
                        broken -> assertThat(broken.told()).containsExactlyInAnyOrder("secretary.vlore", "auditor"));
    }

    @Test
    void it_stays_whole_for_who_may_not_has_lost_the_right_or_would_not_be_shown_it() {
        assertThat(breaking(false, WHOLE, true)).isEqualTo(refused(GlassRefusal.MAY_NOT_BREAK));
        assertThat(breaking(true, new GlassRight("anna", 2, true, 1), true)).isEqualTo(refused(GlassRefusal.SUSPENDED));
        assertThat(breaking(true, WHOLE, false)).isEqualTo(refused(GlassRefusal.NOT_WITHIN_RULES));
    }

    @Test
    void it_is_not_broken_again_for_what_is_open_already_but_for_more_or_when_it_is_over() {
        Glass open = glass(DataClass.IDENTITY, DataClass.CONTACT);
        assertThat(breaking(true, WHOLE, true, open)).isEqualTo(refused(GlassRefusal.ALREADY_BROKEN));
        assertThat(done(breaking(true, WHOLE, true, glass(DataClass.HEALTH)))).hasSize(1);
        Glass ended = with(open, Optional.of(GlassEnd.RECUSED), Optional.empty(), 0, Optional.empty());
        assertThat(done(breaking(true, WHOLE, true, ended))).hasSize(1);
    }

    @Test
    void it_is_live_until_its_last_moment_which_is_excluded() {
        Glass glass = glass(DataClass.IDENTITY);
        assertThat(glass.live(NOON)).isTrue();
        assertThat(glass.live(NOON.plus(HOUR).minusNanos(1))).isTrue();
        assertThat(glass.live(NOON.plus(HOUR))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"JUSTIFIED", "UNCLEAR"})
    void a_verdict_that_does_not_blame_leaves_everything_as_it_is(Verdict verdict) {
        Glass glass = glass(DataClass.IDENTITY);
        assertThat(done(GlassRules.review(glass, WHOLE, 2, SECRETARY, verdict, NOON)))
                .containsExactly(new GlassEvent.Reviewed(
                        glass.id(),
                        "anna",
                        new Review(verdict, "secretary.vlore", "prefecture.vlore", NOON),
                        WHOLE,
                        false));
    }

    @Test
    void a_use_without_need_ends_what_is_still_open() {
        Glass glass = glass(DataClass.IDENTITY);
        assertThat(done(GlassRules.review(glass, WHOLE, 2, SECRETARY, Verdict.UNJUSTIFIED, NOON)))
                .hasSize(2)
                .last()
                .isEqualTo(new GlassEvent.Ended(glass.id(), GlassEnd.UNJUSTIFIED));
        assertThat(done(GlassRules.review(glass, WHOLE, 2, SECRETARY, Verdict.UNJUSTIFIED, NOON.plus(HOUR))))
                .hasSize(1);
    }

    @Test
    void the_second_use_without_need_suspends_the_right_and_the_third_changes_nothing() {
        Glass glass = glass(DataClass.IDENTITY);
        var first = reviewed(glass, WHOLE);
        assertThat(first.suspends()).isFalse();
        assertThat(first.right()).isEqualTo(new GlassRight("anna", 1, false, 0));
        var second = reviewed(glass, first.right());
        assertThat(second.suspends()).isTrue();
        assertThat(second.right()).isEqualTo(new GlassRight("anna", 2, true, 1));
        var third = reviewed(glass, second.right());
        assertThat(third.suspends()).isFalse();
        assertThat(third.right()).isEqualTo(new GlassRight("anna", 3, true, 1));
    }

    private static GlassEvent.Reviewed reviewed(Glass glass, GlassRight right) {
        return (GlassEvent.Reviewed) done(GlassRules.review(glass, right, 2, SECRETARY, Verdict.UNJUSTIFIED, NOON))
                .getFirst();
    }

    @Test
    void nobody_judges_their_own_nor_what_a_colleague_did_nor_from_elsewhere_nor_twice() {
        Glass glass = glass(DataClass.IDENTITY);
        assertThat(review(glass, new Reviewer("anna", "shelter.vatra", true)))
                .isEqualTo(refused(GlassRefusal.OWN_INSTITUTION));
        assertThat(review(glass, new Reviewer("berta", "shelter.vatra", true)))
                .isEqualTo(refused(GlassRefusal.OWN_INSTITUTION));
        // who moved to another institution since is still who broke it
        assertThat(review(glass, new Reviewer("anna", "social.vlore", true)))
                .isEqualTo(refused(GlassRefusal.OWN_INSTITUTION));
        assertThat(review(glass, new Reviewer("responsible.authority", "responsible.authority", false)))
                .isEqualTo(refused(GlassRefusal.MAY_NOT_REVIEW));
        var earlier = new Review(Verdict.UNCLEAR, "secretary.vlore", "prefecture.vlore", NOON);
        assertThat(review(with(glass, Optional.empty(), Optional.of(earlier), 0, Optional.empty()), SECRETARY))
                .isEqualTo(refused(GlassRefusal.ALREADY_REVIEWED));
    }

    private static Outcome review(Glass glass, Reviewer by) {
        return GlassRules.review(glass, WHOLE, 2, by, Verdict.JUSTIFIED, NOON);
    }

    @Test
    void why_it_was_broken_is_read_by_who_may_judge_it_and_then_by_who_did() {
        Glass waiting = glass(DataClass.IDENTITY);
        var health = new Reviewer("health.vlore", "health.vlore", true);
        assertThat(GlassRules.readsReason(waiting, SECRETARY)).isTrue();
        assertThat(GlassRules.readsReason(waiting, health)).isTrue();
        assertThat(GlassRules.readsReason(waiting, new Reviewer("anna", "shelter.vatra", true)))
                .isFalse();
        assertThat(GlassRules.readsReason(waiting, new Reviewer("berta", "shelter.vatra", true)))
                .isFalse();
        assertThat(GlassRules.readsReason(
                        waiting, new Reviewer("responsible.authority", "responsible.authority", false)))
                .isFalse();

        var review = new Review(Verdict.UNCLEAR, "health.vlore", "health.vlore", NOON);
        Glass judged = with(waiting, Optional.empty(), Optional.of(review), 0, Optional.empty());
        assertThat(GlassRules.readsReason(judged, health)).isTrue();
        assertThat(GlassRules.readsReason(judged, SECRETARY)).isFalse();
    }

    @Test
    void nobody_is_told_before_the_time_for_judging_it_is_over() {
        Glass glass = glass(DataClass.IDENTITY);
        assertThat(GlassRules.overdue(glass, NOON.plus(TERMS.reviewWithin()).minusNanos(1)))
                .isEmpty();
        assertThat(GlassRules.overdue(glass, NOON.plus(TERMS.reviewWithin()))).contains(ReviewLevel.TABLE_SECRETARY);
    }

    @Test
    void nobody_is_told_of_what_was_judged() {
        var review = new Review(Verdict.UNCLEAR, "secretary.vlore", "prefecture.vlore", NOON);
        Glass judged = with(glass(DataClass.IDENTITY), Optional.empty(), Optional.of(review), 1, Optional.of(NOON));
        assertThat(GlassRules.overdue(judged, NOON)).isEmpty();
    }

    @Test
    void each_level_is_told_once_and_the_next_when_its_time_is_over() {
        Glass glass = glass(DataClass.IDENTITY);
        var first = GlassRules.escalate(glass, ReviewLevel.TABLE_SECRETARY, Set.of("secretary.vlore"), TERMS, NOON);
        assertThat(first.next()).contains(NOON.plus(TERMS.step()));
        Glass told = with(glass, Optional.empty(), Optional.empty(), 1, first.next());
        assertThat(GlassRules.overdue(told, NOON)).isEmpty();
        assertThat(GlassRules.overdue(told, NOON.plus(TERMS.step()))).contains(ReviewLevel.PREFECTURE);
    }

    @Test
    void a_level_of_nobody_keeps_nobody_waiting() {
        var nobody = GlassRules.escalate(glass(DataClass.IDENTITY), ReviewLevel.TABLE_SECRETARY, Set.of(), TERMS, NOON);
        assertThat(nobody.next()).contains(NOON);
    }

    @Test
    void after_the_national_desk_there_is_nobody() {
        var last = GlassRules.escalate(
                glass(DataClass.IDENTITY), ReviewLevel.NATIONAL_DESK, Set.of("onac.desk"), TERMS, NOON);
        assertThat(last.next()).isEmpty();
        assertThat(GlassRules.overdue(
                        with(glass(DataClass.IDENTITY), Optional.empty(), Optional.empty(), 3, Optional.of(NOON)),
                        NOON))
                .isEmpty();
    }
}
