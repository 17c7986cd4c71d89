package al.tryeza.referral.casework;

import al.tryeza.referral.routing.RoutingInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where cases are kept. Every call belongs to the caller's transaction. */
public interface CaseStore {

    /** The case, or empty where there is none. */
    Optional<CaseState> find(CaseRef ref);

    /** The case, which nobody else changes until the transaction ends; waits where somebody else is changing it. */
    Optional<CaseState> hold(CaseRef ref);

    /**
     * Adds events to a case: its state, its history, and what is published of them.
     *
     * @param version number of the last event the caller knew of; 0 opens the case
     * @param input what routing decided from
     * @return the new version
     * @throws Stale where somebody else was faster
     */
    long append(CaseRef ref, long version, List<CaseEvent> events, RoutingInput input, Actor actor, Instant now);

    /** Somebody else has changed the case since it was read. */
    final class Stale extends RuntimeException {
        public Stale() {
            super("the case has changed", null, false, false);
        }
    }
}
