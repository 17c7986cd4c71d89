package al.tryeza.referral.closure;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whoever leads a case closes it, and reopens it; in the one transaction of the caller. */
public final class Closing {

    private final CaseStore cases;
    private final CaseViews views;
    private final Recusals recusals;
    private final ClosureStore store;
    private final Chronicle chronicle;
    private final ClosurePublisher publisher;
    private final List<Sight> sights;
    private final Members members;
    private final Clock clock;

    public Closing(
            CaseStore cases,
            CaseViews views,
            Recusals recusals,
            ClosureStore store,
            Chronicle chronicle,
            ClosurePublisher publisher,
            List<Sight> sights,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.recusals = recusals;
        this.store = store;
        this.chronicle = chronicle;
        this.publisher = publisher;
        this.sights = List.copyOf(sights);
        this.members = new Members(directory);
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The case as it is now. */
        record Done(CaseView view) implements Result {}

        /** There is no such case for this officer. */
        record NoSuchCase() implements Result {}

        /** The officer may know of the case, and does not lead it. */
        record NotTheLead() implements Result {}

        /** The officer has not seen the latest version. */
        record Stale() implements Result {}

        /** The rules say no. */
        record Refused(ClosureRefusal why) implements Result {}
    }

    /**
     * Closes it, and ends whatever anybody was allowed to see of the person.
     *
     * @param version the version the officer has seen, as in the entity tag
     */
    public Result close(CaseRef ref, long version, ClosureReason reason, Viewer by) {
        return held(
                ref,
                version,
                by,
                (state, view) -> ClosureRules.closing(view.closed(), state.status())
                        .<Result>map(Result.Refused::new)
                        .orElseGet(() -> {
                            Instant now = clock.instant();
                            store.close(ref, reason, now);
                            happened(state, view.table(), new ClosureEvent.Closed(reason), by.actor(), now);
                            sights.forEach(sight -> sight.end(ref, by.actor()));
                            return done(ref, by);
                        }));
    }

    /**
     * Reopens it in the phase that it had. What anybody was allowed to see stays ended.
     *
     * @param version the version the officer has seen, as in the entity tag
     */
    public Result reopen(CaseRef ref, long version, Viewer by) {
        return held(
                ref,
                version,
                by,
                (state, view) -> ClosureRules.reopening(view.closed())
                        .<Result>map(Result.Refused::new)
                        .orElseGet(() -> {
                            Instant now = clock.instant();
                            String phase = store.reopen(ref, now);
                            happened(state, view.table(), new ClosureEvent.Reopened(phase), by.actor(), now);
                            return done(ref, by);
                        }));
    }

    private interface Change {

        Result of(CaseState state, CaseView view);
    }

    private Result held(CaseRef ref, long version, Viewer by, Change change) {
        // looked at before it is held, so that nobody holds up a case that they do not lead
        Optional<Result> refused = refusal(views.find(ref, by), by);
        if (refused.isPresent()) {
            return refused.get();
        }
        CaseState state = cases.hold(ref).orElseThrow();
        // who asks may have been recused while they waited
        Optional<CaseView> view = views.find(ref, by);
        return refusal(view, by)
                .orElseGet(
                        () -> state.version() == version ? change.of(state, view.orElseThrow()) : new Result.Stale());
    }

    private static Optional<Result> refusal(Optional<CaseView> view, Viewer by) {
        if (view.isEmpty()) {
            return Optional.of(new Result.NoSuchCase());
        }
        return by.leads(view.get().table()) ? Optional.empty() : Optional.of(new Result.NotTheLead());
    }

    private void happened(CaseState state, String table, ClosureEvent event, Actor by, Instant now) {
        Recused recused = recusals.of(state.ref());
        publisher.happened(
                state.ref(),
                chronicle.next(state.ref(), event.eventName(), by, now),
                event,
                members.of(state, table, recused),
                recused.named(),
                by,
                now);
    }

    private Result done(CaseRef ref, Viewer by) {
        return new Result.Done(views.find(ref, by).orElseThrow());
    }
}
