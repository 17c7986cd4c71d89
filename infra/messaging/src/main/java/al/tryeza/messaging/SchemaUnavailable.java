package al.tryeza.messaging;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * The registry cannot be asked about a schema that was never pinned here. It passes: trying again later is right, and
 * giving up on the event is wrong.
 */
public final class SchemaUnavailable extends TransientDataAccessResourceException {

    public SchemaUnavailable(String what) {
        super("schema not pinned yet: " + what);
    }

    public SchemaUnavailable(String what, Throwable cause) {
        super("schema not pinned and registry not answering: " + what, cause);
    }
}
