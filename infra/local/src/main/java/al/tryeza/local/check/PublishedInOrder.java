package al.tryeza.local.check;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The events of a key lie in Kafka in the order of their versions, each version once. What the relay sent again under the
 * same id counts once, where it came first.
 */
final class PublishedInOrder implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        Set<String> seen = new HashSet<>();
        Map<String, Map<Long, String>> versions = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (Published event : evidence.published()) {
            if (seen.add(event.id())) {
                String stream = event.topic() + " " + event.key();
                String other = versions.computeIfAbsent(stream, none -> new HashMap<>())
                        .putIfAbsent(event.version(), event.id());
                if (other != null) {
                    findings.add(Kind.DOUBLED, "%s has two events of version %d".formatted(stream, event.version()));
                } else {
                    follow(stream, last.getOrDefault(stream, 0L), event, findings);
                    last.merge(stream, event.version(), Math::max);
                }
            }
        }
        last.forEach((stream, highest) -> {
            if (!stream.startsWith(Evidence.DIRECTORY + " ")) {
                missing(stream, highest, versions.getOrDefault(stream, Map.of()), findings);
            }
        });
    }

    private static void follow(String stream, long before, Published event, Findings findings) {
        if (event.version() < before) {
            findings.add(
                    Kind.MISORDERED, "%s has version %d behind version %d".formatted(stream, event.version(), before));
        }
    }

    private static void missing(String stream, long highest, Map<Long, String> versions, Findings findings) {
        for (long version = 1; version <= highest; version++) {
            if (!versions.containsKey(version)) {
                findings.add(Kind.GAP, "%s has no version %d of %d".formatted(stream, version, highest));
            }
        }
    }
}
