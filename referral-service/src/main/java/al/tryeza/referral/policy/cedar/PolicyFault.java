package al.tryeza.referral.policy.cedar;

/** The policies cannot be used; the message says which file, where in it, and what is wrong. */
public final class PolicyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PolicyFault(String message) {
        super(message);
    }
}
