package al.tryeza.messaging.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The consumers of this service by name, for replay and health. */
final class KnownConsumers {

    private final Map<String, RunningConsumer> running = new ConcurrentHashMap<>();
    private final Map<String, Application> applications = new ConcurrentHashMap<>();

    void add(String name, RunningConsumer consumer, @Nullable Application application) {
        if (running.putIfAbsent(name, consumer) != null) {
            throw new IllegalStateException("two consumers are called " + name);
        }
        if (application != null) {
            applications.put(name, application);
        }
    }

    Application application(String name) {
        Application application = applications.get(name);
        if (application == null) {
            throw new NoSuchElementException("no consumer of that name");
        }
        return application;
    }

    Collection<RunningConsumer> all() {
        return List.copyOf(running.values());
    }
}
