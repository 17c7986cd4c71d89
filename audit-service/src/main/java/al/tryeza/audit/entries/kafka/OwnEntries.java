package al.tryeza.audit.entries.kafka;

import org.apache.avro.specific.SpecificRecord;

/** Records what this service does itself, in the same log and by the same rules as what others tell it. */
public interface OwnEntries {

    /**
     * Makes an event an entry: in the caller's transaction where there is one, otherwise in one of its own, which is
     * committed when this returns.
     *
     * @param topic such as {@code audit-queries}; no broker has it
     * @param key the event's own, as no two entries of such a topic follow each other
     * @param event of a schema in {@code EventCatalogue.recordedBy("audit-service")}, with a new id, the source {@code
     *     /audit-service} and the version 1
     * @return index of the entry
     * @throws al.tryeza.messaging.SchemaUnavailable where the registry has not been asked for its schema yet
     * @throws IllegalArgumentException where the event is not such a one
     */
    long record(String topic, String key, SpecificRecord event);
}
