package al.tryeza.local.check;

import java.util.Map;

/**
 * One event as it lies in Kafka.
 *
 * @param topic its topic
 * @param partition and partition
 * @param offset place in the partition
 * @param key record key
 * @param id event id, by which repetitions of the relay are known
 * @param type without the namespace, for example {@code CaseOpened}
 * @param version within topic and key, from 1
 * @param digest of the bytes of structure and actor: what the audit store has in the clear
 * @param content fields of the content that the rules ask for, in text
 */
public record Published(
        String topic,
        int partition,
        long offset,
        String key,
        String id,
        String type,
        long version,
        String digest,
        Map<String, String> content) {

    /** Field under which {@link #content} has the officer who did it; empty where a service did. */
    static final String OFFICER = "actor.officer";

    public Published {
        content = Map.copyOf(content);
    }

    /** Whether it says that somebody was identified. */
    boolean identifies() {
        return topic.equals(Evidence.CASE_EVENTS) && type.equals("IdentificationRecorded");
    }

    /** A field of the content, empty where it is absent. */
    String field(String name) {
        return content.getOrDefault(name, "");
    }
}
