package al.tryeza.local.check;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The audit store has every event once, numbered without a gap, the events of a key in their order; and nothing that is
 * not in Kafka. Of an event it has structure and actor in the clear, which are compared; subject and content are sealed.
 */
final class AuditedAsPublished implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, Entry> entries = new HashMap<>();
        Map<String, String> keys = keys(evidence);
        Map<String, Long> last = new HashMap<>();
        long expected = 0;
        for (Entry entry : evidence.entries()) {
            if (entry.index() != expected) {
                findings.add(Kind.GAP, "the audit store has no entry %d".formatted(expected));
            }
            expected = entry.index() + 1;
            if (!entry.code().isEmpty()) {
                findings.add(
                        Kind.CONTRADICTION,
                        "entry %d was not taken as an event: %s".formatted(entry.index(), entry.code()));
            }
            if (!entry.id().isEmpty() && entries.put(entry.id(), entry) != null) {
                findings.add(Kind.DOUBLED, "event %s is in the audit store twice".formatted(entry.id()));
            }
            String stream = entry.topic() + " " + keys.getOrDefault(entry.id(), entry.id());
            if (entry.version() < last.getOrDefault(stream, 0L)) {
                findings.add(Kind.MISORDERED, "entry %d of %s is behind a later one".formatted(entry.index(), stream));
            }
            last.merge(stream, entry.version(), Math::max);
        }
        published(evidence, entries, findings);
    }

    /** Record keys by event id: the audit store has them sealed. */
    private static Map<String, String> keys(Evidence evidence) {
        Map<String, String> keys = new HashMap<>();
        evidence.published().forEach(event -> keys.put(event.id(), event.key()));
        return keys;
    }

    private static void published(Evidence evidence, Map<String, Entry> entries, Findings findings) {
        Map<String, Published> events = new HashMap<>();
        for (Published event : evidence.published()) {
            events.putIfAbsent(event.id(), event);
        }
        events.forEach((id, event) -> {
            Entry entry = entries.get(id);
            if (entry == null) {
                findings.add(Kind.LOST, "event %s of %s is not in the audit store".formatted(id, event.topic()));
            } else if (!entry.digest().equals(event.digest()) || !entry.topic().equals(event.topic())) {
                findings.add(Kind.CONTRADICTION, "entry %d differs from what is in Kafka".formatted(entry.index()));
            }
        });
        foreign(evidence.entries(), events, evidence.ends(), findings);
    }

    /** Entries of what came behind the place to which Kafka was read, or may have been compacted, are passed over. */
    private static void foreign(
            List<Entry> entries, Map<String, Published> events, Map<String, Long> ends, Findings findings) {
        for (Entry entry : entries) {
            long end = ends.getOrDefault(Evidence.partition(entry.topic(), entry.partition()), 0L);
            boolean compacted = entry.topic().equals(Evidence.DIRECTORY);
            if (!compacted && entry.position() < end && !events.containsKey(entry.id())) {
                findings.add(Kind.FOREIGN, "entry %d is of no event in Kafka".formatted(entry.index()));
            }
        }
    }
}
