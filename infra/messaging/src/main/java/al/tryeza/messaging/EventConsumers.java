package al.tryeza.messaging;

/** Makes the consumers of a service. Offsets are stored in the service's database, so an effect happens once. */
public interface EventConsumers {

    /**
     * A consumer of events.
     *
     * @param name unique in the service and never changed: offsets are stored under it
     * @param topics names without suffix
     */
    EventConsumer.Builder consumer(String name, String... topics);

    /**
     * A consumer of whole records, which parks nothing.
     *
     * @param name unique in the service and never changed: offsets are stored under it
     * @param topics names without suffix; that of a family stands for all its topics, also those to come
     */
    RawConsumer.Builder raw(String name, String... topics);
}
