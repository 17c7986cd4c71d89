package al.tryeza.referral.grants;

import static java.time.temporal.ChronoUnit.MILLIS;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.policy.Policies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Gives leave to one officer. Called within a transaction. */
public final class Giving {

    private final CaseViews views;
    private final CaseLock lock;
    private final Recusals recusals;
    private final Recipients recipients;
    private final Conduct conduct;
    private final Agreement agreement;
    private final BiPredicate<CaseRef, Instant> glassBroken;
    private final PolicyCheck policies;
    private final GrantStore store;
    private final Chronicle chronicle;
    private final GrantPublisher publisher;
    private final Terms terms;

    /** @param glassBroken whether somebody has the glass broken on a case at a moment */
    public Giving(
            CaseViews views,
            CaseLock lock,
            Recusals recusals,
            Recipients recipients,
            Conduct conduct,
            Agreement agreement,
            BiPredicate<CaseRef, Instant> glassBroken,
            Policies policies,
            GrantStore store,
            Chronicle chronicle,
            GrantPublisher publisher,
            Terms terms) {
        this.views = views;
        this.lock = lock;
        this.recusals = recusals;
        this.recipients = recipients;
        this.conduct = conduct;
        this.agreement = agreement;
        this.glassBroken = glassBroken;
        this.policies = new PolicyCheck(policies, terms.retainedFor());
        this.store = store;
        this.chronicle = chronicle;
        this.publisher = publisher;
        this.terms = terms;
    }

    /**
     * What is not decided case by case.
     *
     * @param longest how long a grant may last
     * @param retainedFor purposes for which a closed case may be opened
     * @param ids of grants
     */
    public record Terms(Duration longest, Set<Purpose> retainedFor, Clock clock, Supplier<UUID> ids) {

        public Terms {
            retainedFor = Set.copyOf(retainedFor);
        }
    }

    /** What came of it. */
    public sealed interface Result {

        /** It was given. */
        record Given(KeptGrant grant) implements Result {}

        /** There is no such case for this officer. */
        record NoSuchCase() implements Result {}

        /** The officer may know of the case, and gives nothing on it. */
        record NotTheGiver() implements Result {}

        /** What is wrong with what was asked, all of it. */
        record Faulty(List<GrantFault> faults) implements Result {}

        /** While the glass is broken nothing is granted. */
        record GlassBroken() implements Result {}
    }

    public Result give(CaseRef ref, Asked asked, Viewer giver) {
        // looked at before it is held, so that nobody holds up a case that they may not know of
        Optional<CaseView> seen = views.find(ref, giver);
        if (seen.isEmpty()) {
            return new Result.NoSuchCase();
        }
        if (!Giver.may(giver, seen.get())) {
            return new Result.NotTheGiver();
        }
        Instant asking = terms.clock().instant();
        Wish.of(asked, asking, terms.longest()).officerId().ifPresent(recipients::hold);
        lock.hold(ref);
        return views.find(ref, giver)
                .filter(still -> Giver.may(giver, still))
                .map(view -> give(ref, view, asked, giver))
                .orElseGet(Result.NoSuchCase::new);
    }

    private Result give(CaseRef ref, CaseView view, Asked asked, Viewer giver) {
        Instant now = terms.clock().instant().truncatedTo(MILLIS);
        Wish wish = Wish.of(asked, now, terms.longest());
        Circumstances circumstances = circumstances(ref, view, wish);
        List<GrantFault> faults = GrantRules.faults(wish, circumstances);
        if (!faults.isEmpty()) {
            return new Result.Faulty(faults);
        }
        List<DataClass> categories =
                wish.categories().stream().flatMap(Optional::stream).toList();
        Grant grant = grant(ref, wish, circumstances.recipient().orElseThrow(), categories, now);
        Recused recused = recusals.of(ref);
        List<GrantFault> forbidden = policies.faults(grant, categories, view, circumstances, recused);
        if (!forbidden.isEmpty()) {
            return new Result.Faulty(forbidden);
        }
        if (glassBroken.test(ref, now)) {
            return new Result.GlassBroken();
        }
        return given(grant, recused, giver, now);
    }

    private Result given(Grant grant, Recused recused, Viewer giver, Instant now) {
        var kept = new KeptGrant(grant, giver.actor(), Optional.empty());
        var entry = chronicle.next(grant.caseRef(), GrantPublisher.GIVEN, giver.actor(), now);
        store.add(kept);
        publisher.given(grant, entry, recused, giver.actor());
        return new Result.Given(kept);
    }

    private Grant grant(CaseRef ref, Wish wish, Recipient recipient, List<DataClass> categories, Instant now) {
        return new Grant(
                terms.ids().get(),
                ref,
                recipient.officer(),
                recipient.institution(),
                wish.purpose().orElseThrow(),
                EnumSet.copyOf(categories),
                wish.basis().orElseThrow(),
                wish.basisId().map(UUID::toString),
                now,
                wish.until().orElseThrow(),
                Optional.empty());
    }

    private Circumstances circumstances(CaseRef ref, CaseView view, Wish wish) {
        Optional<Recipient> recipient = wish.officerId().flatMap(officer -> recipients.find(officer, ref));
        if (recipient.isEmpty() || wish.purpose().isEmpty()) {
            return new Circumstances(recipient, view.child(), Set.of(), Set.of(), Set.of(), Set.of());
        }
        var purpose = wish.purpose().get();
        String institution = recipient.get().institution();
        return new Circumstances(
                recipient,
                view.child(),
                conduct.inForce(view.table()).categories(recipient.get().kind(), purpose),
                agreement.inForce(ref, institution, view.table(), purpose),
                agreement.withAnybody(ref),
                wish.basisId()
                        .map(consent -> agreement.givenBy(consent, ref, institution, view.table(), purpose))
                        .orElse(Set.of()));
    }
}
