package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Derives rows from an event as its entry is stored, in the same transaction. It takes the events it knows and passes
 * over the rest. Nothing an event holds may make it throw. Dead letters are not shown to it.
 */
@FunctionalInterface
public interface Projection {

    /** A new entry and the event it is. */
    record Followed(Appended.Stored stored, SpecificRecord event) {}

    /**
     * Derives what there is to derive.
     *
     * @param entry has facts and no code
     */
    void apply(long index, Entry entry, SpecificRecord event);

    /** Derives from several events that were stored one after the other. */
    default void apply(List<Followed> events) {
        events.forEach(
                followed -> apply(followed.stored().index(), followed.stored().entry(), followed.event()));
    }
}
