package al.tryeza.messaging.inbox;

import al.tryeza.events.Structure;
import al.tryeza.messaging.Decoded;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Undecodable;
import java.util.Set;
import java.util.UUID;

/** Makes an event of a record, or says why it is none. Headers first: a type of no interest is never decoded. */
final class EventReader {

    private final EventCodec codec;
    private final Set<String> types;

    /** @param types CloudEvents types that a handler waits for */
    EventReader(EventCodec codec, Set<String> types) {
        this.codec = codec;
        this.types = types;
    }

    /** @throws al.tryeza.messaging.SchemaUnavailable where it cannot be told now */
    Reading read(Incoming record) {
        Long version = record.version();
        String type = record.type().orElse(null);
        if (type == null) {
            return new Reading.Unreadable(version, "NO_TYPE");
        }
        if (!types.contains(type)) {
            return new Reading.NotOurs(version);
        }
        UUID id = record.eventId();
        byte[] value = record.value();
        if (id == null) {
            return new Reading.Unreadable(version, "NO_EVENT_ID");
        }
        if (value == null) {
            return new Reading.Unreadable(version, "NO_VALUE");
        }
        try {
            return checked(id, version, type, codec.decode(value));
        } catch (Undecodable no) {
            return new Reading.Unreadable(version, no.code());
        }
    }

    /** Headers are for routing; where the event itself says otherwise, neither is believed. */
    private static Reading checked(
            UUID id, @org.jspecify.annotations.Nullable Long version, String type, Decoded decoded) {
        if (!("al.tryeza." + decoded.writer().getName()).equals(type)
                || !(decoded.event().get(0) instanceof Structure structure)
                || !structure.getType().equals(type)) {
            return new Reading.Unreadable(version, "TYPE_MISMATCH");
        }
        if (!structure.getId().equalsIgnoreCase(id.toString())
                || (version != null && version != structure.getVersion())) {
            return new Reading.Unreadable(version, "HEADER_MISMATCH");
        }
        return new Reading.Event(id, structure.getVersion(), decoded.event());
    }
}
