package al.tryeza.audit.erasure.kafka;

import al.tryeza.audit.entries.kafka.OwnEntries;
import al.tryeza.audit.erasure.DestructionRecord;
import al.tryeza.audit.erasure.Erasure;
import al.tryeza.events.Actor;
import al.tryeza.events.EntryKeySubject;
import al.tryeza.events.KeyDestroyed;
import al.tryeza.events.KeyDestroyedContent;
import al.tryeza.events.Structure;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Each destruction is an entry of its own. */
final class DestructionEvents implements DestructionRecord {

    private static final String TOPIC = "audit-keys";

    private final OwnEntries entries;
    private final Clock clock;

    DestructionEvents(OwnEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public long record(Erasure erasure) {
        String id = UUID.randomUUID().toString();
        return entries.record(
                TOPIC,
                id,
                new KeyDestroyed(
                        new Structure(
                                id,
                                "al.tryeza.KeyDestroyed",
                                "/audit-service",
                                1L,
                                clock.instant().truncatedTo(ChronoUnit.MICROS)),
                        new Actor(null, "tryeza", "service"),
                        new EntryKeySubject(
                                erasure.key().bucket(),
                                ByteBuffer.wrap(erasure.key().mark().bytes())),
                        new KeyDestroyedContent(UUID.randomUUID().toString(), erasure.entry())));
    }
}
