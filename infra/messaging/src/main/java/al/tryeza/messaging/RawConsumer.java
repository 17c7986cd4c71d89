package al.tryeza.messaging;

import org.springframework.context.SmartLifecycle;

/** A running reader of whole records. Expose it as a bean: it starts and stops with the service. */
public interface RawConsumer extends SmartLifecycle {

    /** How a consumer is put together. */
    interface Builder {

        Builder handledBy(RawHandler handler);

        /** Threads that read side by side; more than there are partitions are idle. Default 1. */
        Builder threads(int threads);

        RawConsumer build();
    }
}
