package al.tryeza.referral.door;

import al.tryeza.events.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;

/** A topic as the audit service reads it. All tests read on where the one before came to: each event is fetched once. */
final class CaseEvents implements AutoCloseable {

    private static final Map<Topic, TopicReader> READERS = new ConcurrentHashMap<>();

    private final TopicReader reader;

    CaseEvents() {
        this(Topic.CASE_EVENTS);
    }

    CaseEvents(Topic read) {
        reader = READERS.computeIfAbsent(read, TopicReader::new);
    }

    /** The next test reads on; the connection ends with the JVM. */
    @Override
    public void close() {}

    /** The events under a key, such as a case reference, in the order in which they were published. */
    List<SpecificRecord> of(String key) {
        return reader.of(key);
    }

    /** All that is there by now. */
    List<SpecificRecord> all() {
        return reader.all();
    }

    /** Every byte that was read, as letters. */
    String raw() {
        return reader.raw();
    }
}
