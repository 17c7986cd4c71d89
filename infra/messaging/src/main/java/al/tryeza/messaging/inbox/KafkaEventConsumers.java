package al.tryeza.messaging.inbox;

import al.tryeza.events.Topic;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventConsumer;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.messaging.EventHandler;
import al.tryeza.messaging.RawConsumer;
import al.tryeza.messaging.RawHandler;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts consumers together and knows them by name. */
final class KafkaEventConsumers implements EventConsumers {

    private final KafkaConnection kafka;
    private final Containers containers;
    private final BrokerTopics brokerTopics;
    private final EventCodec codec;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ParkingPlace parking;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final KnownConsumers known;

    KafkaEventConsumers(
            KafkaConnection kafka,
            Containers containers,
            BrokerTopics brokerTopics,
            EventCodec codec,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ParkingPlace parking,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            KnownConsumers known) {
        this.kafka = kafka;
        this.containers = containers;
        this.brokerTopics = brokerTopics;
        this.codec = codec;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.known = known;
    }

    @Override
    public EventConsumer.Builder consumer(String name, String... topics) {
        return new Events(name, List.of(topics));
    }

    @Override
    public RawConsumer.Builder raw(String name, String... topics) {
        return new Raw(name, List.of(topics));
    }

    private Positions positions(String name) {
        return new Positions(name, new StoredOffsets(jdbc, name), brokerTopics, metrics);
    }

    private RunningConsumer running(RunningConsumer consumer, String name, @Nullable Application application) {
        known.add(name, consumer, application);
        metrics.lag(name, consumer);
        return consumer;
    }

    private final class Events implements EventConsumer.Builder {

        private final String name;
        private final List<String> topics;
        private final Map<String, Application.Handling<?>> handlers = new HashMap<>();
        private boolean ordered;
        private int threads = 1;

        Events(String name, List<String> topics) {
            this.name = name;
            this.topics = topics;
        }

        @Override
        public <T extends SpecificRecord> Events on(Class<T> type, EventHandler<T> handler) {
            String ceType = "al.tryeza." + SpecificData.get().getSchema(type).getName();
            if (handlers.put(ceType, new Application.Handling<>(type, handler)) != null) {
                throw new IllegalStateException(name + " has two handlers for " + ceType);
            }
            return this;
        }

        @Override
        public Events inVersionOrder() {
            ordered = true;
            return this;
        }

        @Override
        public Events threads(int number) {
            threads = number;
            return this;
        }

        @Override
        public EventConsumer build() {
            topics.forEach(this::requireFit);
            var application = new Application(
                    name,
                    new EventReader(codec, Set.copyOf(handlers.keySet())),
                    new AppliedEvents(jdbc, name),
                    Map.copyOf(handlers),
                    ordered);
            Positions positions = positions(name);
            var inbox = new Inbox(kafka, application, positions, parking, deadLetters, metrics, transaction);
            return running(containers.running(name, topics, threads, positions, inbox), name, application);
        }

        private void requireFit(String topic) {
            if (!DeadLetters.hasPlace(topic)) {
                throw new IllegalStateException(topic + " has no dead-letter topic in the published language");
            }
            if (ordered
                    && Stream.of(Topic.values())
                            .anyMatch(known ->
                                    known.topicName().equals(topic) && known.cleanup() == Topic.Cleanup.COMPACT)) {
                throw new IllegalStateException(topic + " is compacted, its versions have gaps");
            }
        }
    }

    private final class Raw implements RawConsumer.Builder {

        private final String name;
        private final List<String> topics;
        private @Nullable RawHandler handler;
        private @Nullable RawHandler lastResort;
        private int threads = 1;

        Raw(String name, List<String> topics) {
            this.name = name;
            this.topics = topics;
        }

        @Override
        public Raw handledBy(RawHandler rawHandler) {
            handler = rawHandler;
            return this;
        }

        @Override
        public Raw givenUpTo(RawHandler rawHandler) {
            lastResort = rawHandler;
            return this;
        }

        @Override
        public Raw threads(int number) {
            threads = number;
            return this;
        }

        @Override
        public RawConsumer build() {
            Positions positions = positions(name);
            var inbox = new RawInbox(
                    name,
                    kafka,
                    new HandlerOrLastResort(
                            Objects.requireNonNull(handler, "a raw consumer needs its handler"), lastResort),
                    positions,
                    metrics,
                    transaction);
            return running(containers.running(name, topics, threads, positions, inbox), name, null);
        }
    }
}
