package al.tryeza.referral.closure;

import al.tryeza.referral.casework.ReferralStatus;
import java.util.Optional;

/** When a case may be closed and reopened; no store, no clock. */
public final class ClosureRules {

    private ClosureRules() {}

    /** Why it may not be closed; empty where it may. */
    public static Optional<ClosureRefusal> closing(boolean closed, ReferralStatus referral) {
        if (closed) {
            return Optional.of(ClosureRefusal.ALREADY_CLOSED);
        }
        return referral.waiting() ? Optional.of(ClosureRefusal.REFERRAL_WAITING) : Optional.empty();
    }

    /** Why it may not be reopened; empty where it may. */
    public static Optional<ClosureRefusal> reopening(boolean closed) {
        return closed ? Optional.empty() : Optional.of(ClosureRefusal.NOT_CLOSED);
    }
}
