package al.tryeza.messaging;

import org.apache.avro.specific.SpecificRecord;

/** Where a service's events leave: written in the caller's transaction, sent by the relay after its commit. */
public interface Outbox {

    /**
     * Writes one event. Its first field is its {@code Structure}, whose version follows the last one of this topic and
     * key without a gap.
     *
     * @param topic name of the topic, without suffix
     * @param key record key, which is also the aggregate in whose order the event stands
     * @throws EventTooLarge where the encoded event is larger than a record may be
     * @throws org.springframework.dao.DuplicateKeyException where this version of the aggregate was written already
     */
    void append(String topic, String key, SpecificRecord event);
}
