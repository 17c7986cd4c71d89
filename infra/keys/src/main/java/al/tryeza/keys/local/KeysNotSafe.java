package al.tryeza.keys.local;

import org.jspecify.annotations.Nullable;

/** The local keys are not as they must be; the service does not start with them. */
public final class KeysNotSafe extends RuntimeException {

    public KeysNotSafe(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
