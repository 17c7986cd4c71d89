package al.tryeza.messaging;

import org.springframework.context.SmartLifecycle;

/** A running reader of whole records. Expose it as a bean: it starts and stops with the service. */
public interface RawConsumer extends SmartLifecycle {

    /** How a consumer is put together. */
    interface Builder {

        Builder handledBy(RawHandler handler);

        /**
         * What is done about a record on which the handler has failed three times by a fault that is not a server's;
         * without this, such a record comes again for ever.
         */
        Builder givenUpTo(RawHandler lastResort);

        /** Threads that read side by side; more than there are partitions are idle. Default 1. */
        Builder threads(int threads);

        RawConsumer build();
    }
}
