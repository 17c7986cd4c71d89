package al.tryeza.servers;

import org.jspecify.annotations.Nullable;

/** A server could not do what it was told. The message is one sentence that names the server; it never holds a secret. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
