package al.tryeza.referral.disclosure;

/** The key of the case was destroyed while something was on its way into its vault. */
public final class ErasedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says nothing of the case. */
    public ErasedMeanwhile() {
        super("the case has been erased", null, false, false);
    }
}
