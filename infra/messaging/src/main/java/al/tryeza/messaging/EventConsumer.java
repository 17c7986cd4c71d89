package al.tryeza.messaging;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.SmartLifecycle;

/** A running reader of events. Expose it as a bean: it starts and stops with the service. */
public interface EventConsumer extends SmartLifecycle {

    /** How a consumer is put together. */
    interface Builder {

        /** Applies events of this type; types that no handler is named for are passed over. */
        <T extends SpecificRecord> Builder on(Class<T> type, EventHandler<T> handler);

        /**
         * Applies the events of a key only in version order, from 1: an event of an earlier version is a duplicate, one
         * of a later version parks its key. Not for compacted topics, which lose versions.
         */
        Builder inVersionOrder();

        /** Threads that read side by side; more than there are partitions are idle. Default 1. */
        Builder threads(int threads);

        EventConsumer build();
    }
}
