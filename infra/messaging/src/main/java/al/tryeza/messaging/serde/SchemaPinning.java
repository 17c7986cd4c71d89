package al.tryeza.messaging.serde;

import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Topic;
import al.tryeza.messaging.MessagingProperties;
import al.tryeza.messaging.loop.BackOff;
import al.tryeza.messaging.loop.BackgroundLoop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Learns, when the service starts, the ids of all schemas it may write or read, and keeps asking while the registry is
 * away. Where all are pinned from an earlier start, the registry is not asked; so it may be away when the first event of
 * its kind comes, too.
 */
final class SchemaPinning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaPinning.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PinnedSchemas pinned;
    private final SchemaRegistry registry;
    private final BackOff backOff;
    private final BackgroundLoop loop = new BackgroundLoop("schema-pinning", this::pinMissing);
    private volatile List<Schema> missing;

    SchemaPinning(PinnedSchemas pinned, SchemaRegistry registry, MessagingProperties properties) {
        this.pinned = pinned;
        this.registry = registry;
        this.backOff = new BackOff(properties.retry());
        Stream<Schema> onTopics = Stream.of(Topic.values())
                .filter(topic -> topic.writers().contains(properties.service())
                        || topic.readers().contains(properties.service()))
                .flatMap(SchemaPinning::schemasOn);
        this.missing = Stream.concat(onTopics, EventCatalogue.recordedBy(properties.service()).stream())
                .distinct()
                .toList();
    }

    private static Stream<Schema> schemasOn(Topic topic) {
        return topic.cleanup() == Topic.Cleanup.EXPIRE
                ? Stream.of(EventCatalogue.intake())
                : EventCatalogue.on(topic).stream();
    }

    /** Schemas whose ids are not known yet; an event of one of them cannot be written, nor read without the registry. */
    int missing() {
        return missing.size();
    }

    private Optional<Duration> pinMissing() {
        try {
            missing = missing.stream()
                    .filter(schema -> pinned.contentId(schema).isEmpty() && !pinnedNow(schema))
                    .toList();
        } catch (DataAccessException | TransactionException away) {
            LOG.atWarn()
                    .addKeyValue("missing", missing.size())
                    .addKeyValue("fault", away.getClass().getSimpleName())
                    .log("schemas not pinned yet, will try again");
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(backOff.next());
    }

    private boolean pinnedNow(Schema schema) {
        byte[] fingerprint = PinnedSchemas.fingerprint(schema);
        var registered = registry.versions(schema.getFullName()).stream()
                .filter(version -> Arrays.equals(fingerprint, PinnedSchemas.fingerprint(version.schema())))
                .findFirst();
        registered.ifPresent(version -> pinned.pin(Math.toIntExact(version.contentId()), version.schema()));
        if (registered.isEmpty()) {
            LOG.atWarn().addKeyValue("schema", schema.getFullName()).log("schema not registered");
        }
        return registered.isPresent();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** First to start, last to stop. */
    @Override
    public int getPhase() {
        return 0;
    }
}
