package al.tryeza.referral.disclosure.local;

import org.jspecify.annotations.Nullable;

/** The local keys are not as they must be; the service does not start with them. */
final class KeysNotSafe extends RuntimeException {

    KeysNotSafe(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
