package al.tryeza.messaging.serde;

import al.tryeza.messaging.SchemaUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.Schema;

/**
 * A registry that is not asked again for a while once it has not answered. A question that nobody answers takes seconds
 * of a consumer's thread; without this, whoever writes ids that nobody knows would take them once a record.
 */
final class SparedRegistry implements SchemaRegistry {

    private static final Duration REST = Duration.ofSeconds(2);

    private final SchemaRegistry registry;
    private final InstantSource clock;
    private volatile Instant restsUntil = Instant.MIN;

    SparedRegistry(SchemaRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public Optional<Schema> schema(long contentId) {
        return answer("content id " + contentId, () -> registry.schema(contentId));
    }

    @Override
    public List<Registered> versions(String recordName) {
        return answer(recordName, () -> registry.versions(recordName));
    }

    private <T> T answer(String what, Supplier<T> question) {
        if (clock.instant().isBefore(restsUntil)) {
            throw new SchemaUnavailable(what);
        }
        try {
            return question.get();
        } catch (SchemaUnavailable away) {
            restsUntil = clock.instant().plus(REST);
            throw away;
        }
    }
}
