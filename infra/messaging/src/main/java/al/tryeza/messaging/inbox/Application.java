package al.tryeza.messaging.inbox;

import al.tryeza.messaging.EventHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The rules by which one consumer applies a record. Everything here happens in the caller's transaction. */
final class Application {

    /** A handler with the class of its events. */
    record Handling<T extends SpecificRecord>(Class<T> type, EventHandler<T> handler) {
        void handle(SpecificRecord event) {
            handler.handle(type.cast(event));
        }
    }

    private final String consumer;
    private final EventReader reader;
    private final AppliedEvents applied;
    private final Map<String, Handling<?>> handlers;
    private final boolean inVersionOrder;

    Application(
            String consumer,
            EventReader reader,
            AppliedEvents applied,
            Map<String, Handling<?>> handlers,
            boolean inVersionOrder) {
        this.consumer = consumer;
        this.reader = reader;
        this.applied = applied;
        this.handlers = handlers;
        this.inVersionOrder = inVersionOrder;
    }

    String consumer() {
        return consumer;
    }

    Reading read(Incoming record) {
        return reader.read(record);
    }

    /**
     * Does what is to be done about a record, which may be nothing.
     *
     * @return the code under which it must be parked; empty where the consumer is done with it
     */
    Optional<String> apply(Incoming record, Reading reading) {
        return apply(record, reading, applied);
    }

    /** Several records in one transaction. */
    Batch batch(List<Incoming> records) {
        return new Batch(inVersionOrder ? applied.together(records) : applied.together(List.of()));
    }

    /** Applies records one after the other; what was applied is looked up before and written down after all of them. */
    final class Batch {

        private final AppliedTogether together;

        private Batch(AppliedTogether together) {
            this.together = together;
        }

        /** Whether the consumer is done with the record; otherwise it must be parked, and nothing of the batch may stay. */
        boolean applies(Incoming record, Reading reading) {
            return apply(record, reading, together).isEmpty();
        }

        void finish() {
            together.write();
        }
    }

    private Optional<String> apply(Incoming record, Reading reading, Applied known) {
        return inVersionOrder ? applyInOrder(record, reading, known) : applyOnce(record, reading, known);
    }

    private Optional<String> applyInOrder(Incoming record, Reading reading, Applied known) {
        Long version = reading.version();
        if (version == null) {
            return Optional.of(reading instanceof Reading.Unreadable(var none, var code) ? code : "NO_VERSION");
        }
        long last = known.lastVersion(record.topic(), record.key());
        if (version <= last) {
            return Optional.empty();
        }
        if (version > last + 1) {
            return Optional.of("VERSION_GAP");
        }
        return switch (reading) {
            case Reading.Unreadable(var any, var code) -> Optional.of(code);
            case Reading.NotOurs(var any) -> {
                known.setVersion(record.topic(), record.key(), version);
                yield Optional.empty();
            }
            case Reading.Event(var id, var any, var event) -> {
                known.setVersion(record.topic(), record.key(), version);
                handle(record, event);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> applyOnce(Incoming record, Reading reading, Applied known) {
        return switch (reading) {
            case Reading.Unreadable(var any, var code) -> Optional.of(code);
            case Reading.NotOurs(var any) -> Optional.empty();
            case Reading.Event(var id, var any, var event) -> {
                if (known.isNew(id)) {
                    handle(record, event);
                }
                yield Optional.empty();
            }
        };
    }

    private void handle(Incoming record, SpecificRecord event) {
        Handling<?> handling = record.type().map(handlers::get).orElseThrow();
        handling.handle(event);
    }

    /** Goes on as though a version had been applied; only ever forward. */
    void passOver(Incoming record, @Nullable Long upTo) {
        if (inVersionOrder && upTo != null && upTo > applied.lastVersion(record.topic(), record.key())) {
            applied.setVersion(record.topic(), record.key(), upTo);
        }
    }
}
