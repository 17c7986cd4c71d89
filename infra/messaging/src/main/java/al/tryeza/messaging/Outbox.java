package al.tryeza.messaging;

import org.apache.avro.specific.SpecificRecord;

/** Where a service's events leave: written in the caller's transaction, sent by the relay after its commit. */
public interface Outbox {

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
    void append(String topic, String key, SpecificRecord event);
}
