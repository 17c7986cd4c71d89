package al.tryeza.messaging.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a consumer has applied, kept in memory while one transaction applies several records. */
final class AppliedTogether implements Applied {

    private final AppliedEvents stored;
    private final Map<TopicKey, Long> versions;
    private final Map<TopicKey, Long> changed = new HashMap<>();

    /** @param versions known of the keys that will be asked for; a key that is missing has none */
    AppliedTogether(AppliedEvents stored, Map<TopicKey, Long> versions) {
        this.stored = stored;
        this.versions = versions;
    }

    @Override
    public long lastVersion(String topic, byte[] key) {
        return versions.getOrDefault(TopicKey.of(topic, key), 0L);
    }

    @Override
    public void setVersion(String topic, byte[] key, long version) {
        versions.put(TopicKey.of(topic, key), version);
        changed.put(TopicKey.of(topic, key), version);
    }

    @Override
    public boolean isNew(UUID eventId) {
        return stored.isNew(eventId);
    }

    /** Writes down what has changed; before it the database does not know. */
    void write() {
        if (!changed.isEmpty()) {
            stored.setVersions(changed);
        }
    }
}
