package al.tryeza.referral.disclosure;

import java.security.GeneralSecurityException;

/** A key could not be made, wrapped or used. Says nothing of what was to be sealed. */
public final class VaultFailed extends RuntimeException {

    VaultFailed(String message, GeneralSecurityException cause) {
        super(message, cause);
    }

    /** Whether the key that was read is not there any more: by now there may be another in its place. */
    boolean keyGone() {
        return getCause() instanceof KeyGone;
    }
}
