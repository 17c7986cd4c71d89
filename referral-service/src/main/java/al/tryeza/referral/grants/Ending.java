package al.tryeza.referral.grants;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Ends grants before their time. Each end is an event of its case; that one runs out is none. */
public final class Ending implements Grants {

    private final CaseLock lock;
    private final GrantStore store;
    private final Chronicle chronicle;
    private final GrantPublisher publisher;
    private final Clock clock;

    public Ending(CaseLock lock, GrantStore store, Chronicle chronicle, GrantPublisher publisher, Clock clock) {
        this.lock = lock;
        this.store = store;
        this.chronicle = chronicle;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public int end(CaseRef ref, Predicate<Grant> which, GrantEnd why, Actor by) {
        // of two who end the same grant the second finds it ended, and publishes nothing
        lock.hold(ref);
        Instant now = clock.instant();
        List<Grant> ending = store.live(ref, now).stream().filter(which).toList();
        ending.forEach(grant -> end(grant, why, by, now));
        return ending.size();
    }

    @Override
    public int endAllOf(String officer, GrantEnd why, Actor by) {
        return store.casesOf(officer, clock.instant()).stream()
                .mapToInt(ref -> end(ref, grant -> grant.officer().equals(officer), why, by))
                .sum();
    }

    private void end(Grant grant, GrantEnd why, Actor by, Instant now) {
        var entry = chronicle.next(grant.caseRef(), GrantPublisher.ENDED, by, now);
        store.end(grant.id(), why, now);
        publisher.ended(grant, why, entry, by, now);
    }
}
