package al.tryeza.messaging;

import org.apache.avro.specific.SpecificRecord;

/** What a service does about one kind of event. */
@FunctionalInterface
public interface EventHandler<T extends SpecificRecord> {

    /**
     * Applies an event, once, inside the transaction that advances the stored offset.
     *
     * @throws Poison where it can never be applied
     */
    void handle(T event);
}
