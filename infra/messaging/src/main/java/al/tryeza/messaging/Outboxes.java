package al.tryeza.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a part of a service that works under a database role of its own the same outbox as all others have. */
public interface Outboxes {

    /**
     * The service's outbox, written under another role. The role needs INSERT on {@code messaging.outbox}, and SELECT,
     * INSERT and UPDATE of the version on {@code messaging.written_version}.
     *
     * @param jdbc of the role, on the database of the service
     */
    Outbox under(JdbcClient jdbc);
}
