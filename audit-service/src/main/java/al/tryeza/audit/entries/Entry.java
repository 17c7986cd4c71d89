package al.tryeza.audit.entries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way into the store: as it arrived, and what could be read of it.
 *
 * @param schemaId content id at the front of the value, or null where there is none
 * @param facts what the event says, or null where it could not be read
 * @param slices the event's bytes part by part, or null where it could not be read
 * @param code why it could not be read, or null where it could
 */
public record Entry(
        Arrival arrival,
        Envelope envelope,
        @Nullable Integer schemaId,
        @Nullable Facts facts,
        @Nullable Slices slices,
        @Nullable EntryCode code) {

    /** A record that could not be read as an event. */
    public static Entry unread(Arrival arrival, Envelope envelope, @Nullable Integer schemaId, EntryCode code) {
        return new Entry(arrival, envelope, schemaId, null, null, code);
    }

    /** Whether the event id is this entry's own: no other entry can have it. */
    public boolean identified() {
        return envelope.eventId() != null && arrival.kind() != TopicKind.DEAD_LETTERS && code != EntryCode.ID_REUSED;
    }

    public Entry withReusedId() {
        return new Entry(arrival, envelope, schemaId, facts, slices, EntryCode.ID_REUSED);
    }

    /** When it happened by its own word, or null where it does not say. */
    public @Nullable Instant time() {
        return facts == null ? envelope.time() : facts.time();
    }

    /** The facts of an entry without a code. */
    public Facts requireFacts() {
        if (facts == null) {
            throw new IllegalStateException("entry has no facts");
        }
        return facts;
    }
}
