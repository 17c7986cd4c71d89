package al.tryeza.audit.alarms;

import java.util.Collection;
import java.util.Set;

/** How far each key of each topic has come. */
public interface Streams {

    /** Versions of a key that follow each other, from first to last. */
    record Advance(String topic, String key, long first, long last) {}

    /**
     * Moves streams on where the versions are the next ones.
     *
     * @param advances one of a key, in any order
     * @return those that moved
     */
    Set<Advance> advance(Collection<Advance> advances);

    /** The stream, empty where nothing of it has been seen. */
    Stream find(String topic, String key);

    void put(String topic, String key, Stream stream);
}
