package al.tryeza.referral.closure;

/** Why a case was neither closed nor reopened. */
public enum ClosureRefusal {
    /** A referral still waits for somebody to take it; the person would be left with nobody. */
    REFERRAL_WAITING,
    /** It was closed before. */
    ALREADY_CLOSED,
    /** It is open. */
    NOT_CLOSED
}
