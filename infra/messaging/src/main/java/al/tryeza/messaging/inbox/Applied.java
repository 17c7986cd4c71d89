package al.tryeza.messaging.inbox;

import java.util.UUID;

/** What one consumer has applied, as far as the transaction at hand knows. */
interface Applied {

    /** The last version applied of a key, 0 where there was none. */
    long lastVersion(String topic, byte[] key);

    void setVersion(String topic, byte[] key, long version);

    /** Whether the event is seen for the first time. */
    boolean isNew(UUID eventId);
}
