package al.tryeza.local.demo;

import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The inboxes of all demo officers, each read as its officer. */
final class Inboxes {

    private final Map<String, Set<String>> cases = new HashMap<>();
    private final Map<String, Instant> lastToldAt = new HashMap<>();

    private Inboxes() {}

    static Inboxes read(Platform platform) throws IOException, InterruptedException {
        Inboxes inboxes = new Inboxes();
        for (Officer officer : Officers.all()) {
            if (officer.active()) {
                for (JsonNode item : platform.list("TRYEZA_NOTIFICATION_URL", "/api/inbox", officer.id())) {
                    inboxes.add(officer.id(), item);
                }
            }
        }
        return inboxes;
    }

    private void add(String officer, JsonNode item) {
        String ref = item.path("caseRef").asString("");
        cases.computeIfAbsent(officer, nobody -> new HashSet<>()).add(ref);
        Instant told = Instant.parse(item.path("createdAt").asString(""));
        lastToldAt.merge(ref, told, (one, other) -> one.isAfter(other) ? one : other);
    }

    boolean has(String officer, String caseRef) {
        return cases.getOrDefault(officer, Set.of()).contains(caseRef);
    }

    boolean anybodyKnows(String caseRef) {
        return lastToldAt.containsKey(caseRef);
    }

    /** When the last of those who are told of a case was. */
    Optional<Instant> lastToldAt(String caseRef) {
        return Optional.ofNullable(lastToldAt.get(caseRef));
    }
}
