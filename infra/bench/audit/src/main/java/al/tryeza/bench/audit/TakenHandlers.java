package al.tryeza.bench.audit;

import al.tryeza.messaging.EventConsumer;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.messaging.RawConsumer;
import al.tryeza.messaging.RawHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** No consumers at all: keeps what they would hand their records to, so that it can be called without a broker. */
final class TakenHandlers implements EventConsumers {

    private final Map<String, RawHandler> handlers = new HashMap<>();

    /** The handler of the raw consumer of that name. */
    RawHandler taken(String name) {
        return Objects.requireNonNull(handlers.get(name));
    }

    @Override
    public EventConsumer.Builder consumer(String name, String... topics) {
        throw new UnsupportedOperationException("no events are read here");
    }

    @Override
    public RawConsumer.Builder raw(String name, String... topics) {
        return new Taking(name);
    }

    private final class Taking implements RawConsumer.Builder {

        private final String name;

        Taking(String name) {
            this.name = name;
        }

        @Override
        public RawConsumer.Builder handledBy(RawHandler handler) {
            handlers.put(name, handler);
            return this;
        }

        @Override
        public RawConsumer.Builder givenUpTo(RawHandler lastResort) {
            return this;
        }

        @Override
        public RawConsumer.Builder threads(int threads) {
            return this;
        }

        @Override
        public RawConsumer build() {
            return new Idle();
        }
    }

    /** Never runs. */
    private static final class Idle implements RawConsumer {

        @Override
        public void start() {
            // nothing to read
        }

        @Override
        public void stop() {
            // nothing was started
        }

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}
