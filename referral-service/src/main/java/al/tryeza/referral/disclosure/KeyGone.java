package al.tryeza.referral.disclosure;

import java.security.GeneralSecurityException;

/** The key of a bucket is not where keys are kept: destroyed since it was named, or lost. */
final class KeyGone extends GeneralSecurityException {

    private static final long serialVersionUID = 1L;

    KeyGone() {
        super("The key of a bucket is not where keys are kept");
    }
}
