package al.tryeza.messaging;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Where a service's events leave: written in the caller's transaction, sent by the relay after its commit. */
public interface Outbox {

    /**
     * One of several events written at once.
     *
     * @param cause what its trace is to be, or null where it has none
     */
    record Outgoing(
            String key, SpecificRecord event, @Nullable TraceParent cause) {}

    /**
     * Writes one event. Its first field is its {@code Structure}, whose version follows the last one of this topic and
     * key without a gap. The row of the last version stays locked until the caller's transaction ends, so events of one
     * key leave in the order of their versions.
     *
     * @param topic name of the topic, without suffix
     * @param key record key, which is also the aggregate in whose order the event stands
     * @throws EventTooLarge where the encoded event is larger than a record may be
     * @throws SchemaUnavailable where the registry has not yet told the id of the event's schema; try again later
     * @throws VersionGap where the version is higher than the next one
     * @throws org.springframework.dao.DuplicateKeyException where this version of the aggregate was written already
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    default void append(String topic, String key, SpecificRecord event) {
        append(topic, List.of(new Outgoing(key, event, TraceParent.current())));
    }

    /**
     * Writes several events with as many statements as one takes. The events of a key stand in the order of their
     * versions; the keys are locked in their own order, so that two that write the same ones never wait for each other.
     *
     * @param topic name of the topic, without suffix
     * @throws RuntimeException as for one event
     */
    void append(String topic, List<Outgoing> events);
}
