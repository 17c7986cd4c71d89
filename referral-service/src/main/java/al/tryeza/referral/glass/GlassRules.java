package al.tryeza.referral.glass;

import static al.tryeza.referral.glass.GlassRefusal.ALREADY_BROKEN;
import static al.tryeza.referral.glass.GlassRefusal.ALREADY_REVIEWED;
import static al.tryeza.referral.glass.GlassRefusal.MAY_NOT_BREAK;
import static al.tryeza.referral.glass.GlassRefusal.MAY_NOT_REVIEW;
import static al.tryeza.referral.glass.GlassRefusal.NOT_WITHIN_RULES;
import static al.tryeza.referral.glass.GlassRefusal.OWN_INSTITUTION;
import static al.tryeza.referral.glass.GlassRefusal.SUSPENDED;

import al.tryeza.referral.casework.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a glass: state and command in, events or a refusal out; no clock, no store, no chance. */
public final class GlassRules {

    private GlassRules() {}

    /** What comes of a command. */
    public sealed interface Outcome {

        /** It was done. */
        record Done(List<GlassEvent> events) implements Outcome {}

        /** It was refused. */
        record Refused(GlassRefusal why) implements Outcome {}
    }

    /**
     * What is known when somebody breaks the glass.
     *
     * @param eligible whether officers of this institution and role break it
     * @param before what the officer broke on this case before
     * @param permitted whether the policies would show all of it
     * @param told who is told at once, the officer themselves perhaps among them
     */
    public record Emergency(
            boolean eligible, GlassRight right, List<Glass> before, boolean permitted, Set<String> told) {}

    /** Somebody breaks the glass, for as long as it says itself. */
    public static Outcome breaking(Emergency state, Glass wanted) {
        if (!state.eligible()) {
            return new Outcome.Refused(MAY_NOT_BREAK);
        }
        if (state.right().suspended()) {
            return new Outcome.Refused(SUSPENDED);
        }
        if (state.before().stream().anyMatch(earlier -> covers(earlier, wanted))) {
            return new Outcome.Refused(ALREADY_BROKEN);
        }
        if (!state.permitted()) {
            return new Outcome.Refused(NOT_WITHIN_RULES);
        }
        Set<String> told = new HashSet<>(state.told());
        told.remove(wanted.officer());
        return new Outcome.Done(List.of(new GlassEvent.Broken(wanted, told)));
    }

    private static boolean covers(Glass earlier, Glass wanted) {
        return earlier.officer().equals(wanted.officer())
                && earlier.live(wanted.brokenAt())
                && earlier.categories().containsAll(wanted.categories());
    }

    /**
     * Who judges.
     *
     * @param ofTheTable whether their institution sits at the table that has the case, or they lead it
     */
    public record Reviewer(String officer, String institution, boolean ofTheTable) {

        /** Of a case that a table has. */
        static Reviewer of(Viewer viewer, String table) {
            return new Reviewer(
                    viewer.officer(),
                    viewer.institution(),
                    viewer.leads(table)
                            || (viewer.tableMember() && viewer.tables().contains(table)));
        }
    }

    /**
     * Whether it is the officer's to know why it was broken: those who may judge it, and when it is judged who did. What was
     * written is of no use to anybody else.
     */
    public static boolean readsReason(Glass glass, Reviewer by) {
        return glass.review()
                .map(review -> review.officer().equals(by.officer()))
                .orElseGet(() -> by.ofTheTable() && !ownGlass(glass, by));
    }

    private static boolean ownGlass(Glass glass, Reviewer by) {
        return by.institution().equals(glass.institution()) || by.officer().equals(glass.officer());
    }

    /**
     * Somebody judges it.
     *
     * @param right of the officer who broke it
     * @param limit so many uses without need suspend the right
     */
    public static Outcome review(Glass glass, GlassRight right, int limit, Reviewer by, Verdict verdict, Instant now) {
        if (!by.ofTheTable()) {
            return new Outcome.Refused(MAY_NOT_REVIEW);
        }
        if (ownGlass(glass, by)) {
            return new Outcome.Refused(OWN_INSTITUTION);
        }
        if (glass.review().isPresent()) {
            return new Outcome.Refused(ALREADY_REVIEWED);
        }
        var review = new Review(verdict, by.officer(), by.institution(), now);
        List<GlassEvent> events = new ArrayList<>();
        events.add(reviewed(glass, right, limit, review));
        if (verdict == Verdict.UNJUSTIFIED && glass.live(now)) {
            events.add(new GlassEvent.Ended(glass.id(), GlassEnd.UNJUSTIFIED));
        }
        return new Outcome.Done(List.copyOf(events));
    }

    private static GlassEvent reviewed(Glass glass, GlassRight right, int limit, Review review) {
        if (review.verdict() != Verdict.UNJUSTIFIED) {
            return new GlassEvent.Reviewed(glass.id(), glass.officer(), review, right, false);
        }
        int times = right.unjustified() + 1;
        boolean suspends = !right.suspended() && times >= limit;
        var after = new GlassRight(
                right.officer(), times, right.suspended() || suspends, right.version() + (suspends ? 1 : 0));
        return new GlassEvent.Reviewed(glass.id(), glass.officer(), review, after, suspends);
    }

    /** Who is to be told next that it waits to be judged; empty where nobody is, at this moment. */
    public static Optional<ReviewLevel> overdue(Glass glass, Instant now) {
        return glass.due(now) ? ReviewLevel.after(glass.told()) : Optional.empty();
    }

    /** Tells a level. Where there is nobody of it, the next is not kept waiting. */
    public static GlassEvent.ReviewDue escalate(
            Glass glass, ReviewLevel level, Set<String> told, GlassTerms terms, Instant now) {
        Optional<Instant> next =
                ReviewLevel.after(level.number()).map(_ -> told.isEmpty() ? now : now.plus(terms.step()));
        return new GlassEvent.ReviewDue(glass.id(), level, told, next);
    }
}
