package al.tryeza.referral.erasure;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Two agree that what identifies a person is to be erased. Each call within a transaction. */
public final class Erasures {

    private final CaseStandings standings;
    private final ErasureStore store;
    private final Chronicle chronicle;
    private final ErasurePublisher publisher;
    private final Approvers approvers;
    private final Clock clock;

    public Erasures(
            CaseStandings standings,
            ErasureStore store,
            Chronicle chronicle,
            ErasurePublisher publisher,
            Directory directory,
            Clock clock) {
        this.standings = standings;
        this.store = store;
        this.chronicle = chronicle;
        this.publisher = publisher;
        this.approvers = new Approvers(directory);
        this.clock = clock;
    }

    /** What came of a call. */
    public sealed interface Result {

        /** It was taken, or is as it says. */
        record Taken(Erasure erasure) implements Result {}

        /** There is no such case, or no such erasure of it, for this officer. */
        record NotThere() implements Result {}

        /** Neither the table's secretary nor the Responsible Authority. */
        record NotTheirs() implements Result {}

        /** There is one already. */
        record Exists(Erasure erasure) implements Result {}

        /** This officer cannot be the second. */
        record Refused(Erasure.Refusal why) implements Result {}
    }

    /** Asks for an erasure, and tells those of whom one is to agree. */
    public Result request(CaseRef ref, ErasureReason reason, Viewer officer) {
        return found(ref, officer, standing -> {
            Optional<Erasure> existing = store.hold(ref);
            if (existing.isPresent()) {
                return new Result.Exists(existing.get());
            }
            var erasure = Erasure.requested(UUID.randomUUID(), ref, reason, officer.actor(), clock.instant());
            store.add(erasure);
            var entry = chronicle.next(ref, "ErasureRequested", officer.actor(), erasure.requestedAt());
            publisher.requested(erasure, entry, approvers.besides(officer.institution(), standing), standing.recused());
            return new Result.Taken(erasure);
        });
    }

    /** Agrees to one; {@link Erasing} does it then. */
    public Result approve(CaseRef ref, UUID id, Viewer officer) {
        return found(ref, officer, _ -> {
            Optional<Erasure> held =
                    store.hold(ref).filter(erasure -> erasure.id().equals(id));
            if (held.isEmpty()) {
                return new Result.NotThere();
            }
            var why = held.get().whyNot(officer.actor());
            if (why.isPresent()) {
                return new Result.Refused(why.get());
            }
            store.approve(id, officer.actor(), clock.instant());
            return new Result.Taken(store.of(ref).orElseThrow());
        });
    }

    /** The erasure of a case, for those who may agree to it. */
    public Result look(CaseRef ref, Viewer officer) {
        return found(
                ref, officer, _ -> store.of(ref).<Result>map(Result.Taken::new).orElseGet(Result.NotThere::new));
    }

    private interface Step {
        Result on(CaseStanding standing);
    }

    private Result found(CaseRef ref, Viewer officer, Step step) {
        Optional<CaseStanding> standing = standings.find(ref, officer);
        if (standing.isEmpty()) {
            return new Result.NotThere();
        }
        return approvers.may(officer, standing.get()) ? step.on(standing.get()) : new Result.NotTheirs();
    }
}
