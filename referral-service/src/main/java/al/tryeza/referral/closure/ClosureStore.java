package al.tryeza.referral.closure;

import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;

/** Where it is kept that cases are closed. Every call belongs to the caller's transaction, which holds the case. */
public interface ClosureStore {

    void close(CaseRef ref, ClosureReason reason, Instant now);

    /**
     * Reopens it.
     *
     * @return the phase that the case has again
     */
    String reopen(CaseRef ref, Instant now);
}
