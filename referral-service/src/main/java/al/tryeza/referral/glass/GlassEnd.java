package al.tryeza.referral.glass;

/** Why leave that was taken in an emergency ended before its time. */
public enum GlassEnd {
    /** Its holder must not know of the case. */
    RECUSED,
    /** Somebody else found that there was no emergency. */
    UNJUSTIFIED,
    /** The case was closed. */
    CLOSED
}
