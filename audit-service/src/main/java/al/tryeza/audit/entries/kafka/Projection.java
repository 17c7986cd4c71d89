package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.Entry;
import org.apache.avro.specific.SpecificRecord;

/**
 * Derives rows from an event as its entry is stored, in the same transaction. It takes the events it knows and passes
 * over the rest. Nothing an event holds may make it throw. Dead letters are not shown to it.
 */
@FunctionalInterface
public interface Projection {

    /**
     * Derives what there is to derive.
     *
     * @param entry has facts and no code
     */
    void apply(long index, Entry entry, SpecificRecord event);
}
