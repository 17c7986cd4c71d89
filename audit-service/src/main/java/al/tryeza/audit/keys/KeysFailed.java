package al.tryeza.audit.keys;

import org.jspecify.annotations.Nullable;

/** A key could not be made, kept or opened. Says nothing of whose it is. */
public final class KeysFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeysFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
