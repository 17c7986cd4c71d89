package al.tryeza.audit.entries;

import java.util.Map;
import java.util.Optional;

/** Reads the bytes of an entry as the event they are. */
public interface EventRecords {

    /** The event's nested records by name, of values that JSON knows; empty where the bytes are no event. */
    Optional<Map<String, Object>> read(Bytes value);
}
