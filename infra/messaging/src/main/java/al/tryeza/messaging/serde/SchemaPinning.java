package al.tryeza.messaging.serde;

import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Topic;
import al.tryeza.messaging.MessagingProperties;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Learns, when the service starts, the ids of all schemas it may write, and keeps asking while the registry is away.
 * Where all are pinned from an earlier start, the registry is not asked.
 */
final class SchemaPinning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaPinning.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final PinnedSchemas pinned;
    private final SchemaRegistry registry;
    private final List<Schema> schemas;
    private final Duration longestPause;
    private volatile List<Schema> missing;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    SchemaPinning(PinnedSchemas pinned, SchemaRegistry registry, MessagingProperties properties) {
        this.pinned = pinned;
        this.registry = registry;
        this.schemas = Stream.of(Topic.values())
                .filter(topic -> topic.writers().contains(properties.service()))
                .flatMap(topic -> EventCatalogue.on(topic).stream())
                .toList();
        this.missing = schemas;
        this.longestPause = properties.retry();
    }

    /** Schemas whose ids are not known yet; an event of one of them cannot be written. */
    int missing() {
        return missing.size();
    }

    @Override
    public void start() {
        running = true;
        missing = schemas;
        thread = Thread.ofVirtual().name("schema-pinning").start(this::pinUntilNoneIsMissing);
    }

    private void pinUntilNoneIsMissing() {
        Duration pause = FIRST_PAUSE;
        while (running) {
            missing = missing.stream().filter(schema -> !known(schema)).toList();
            if (missing.isEmpty()) {
                return;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
        }
    }

    private boolean known(Schema schema) {
        try {
            return pinned.contentId(schema).isPresent() || pinnedNow(schema);
        } catch (DataAccessException | TransactionException away) {
            LOG.atWarn()
                    .addKeyValue("schema", schema.getFullName())
                    .addKeyValue("fault", away.getClass().getSimpleName())
                    .log("schema not pinned yet");
            return false;
        }
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
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First to start, last to stop. */
    @Override
    public int getPhase() {
        return 0;
    }
}
