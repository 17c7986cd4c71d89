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
public final class Inboxes {

    private static final String STATEMENT = "IDENTIFICATION_RECORDED";

    private final Map<String, Set<String>> cases = new HashMap<>();
    private final Set<String> tellings = new HashSet<>();
    private final Set<String> statements = new HashSet<>();
    private int items;
    private final Map<String, Instant> lastToldAt = new HashMap<>();

    private Inboxes() {}

    /** Reads them all as they are now. */
    public static Inboxes read(Platform platform) throws IOException, InterruptedException {
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
        String kind = item.path("kind").asString("");
        cases.computeIfAbsent(officer, nobody -> new HashSet<>()).add(ref);
        if (kind.equals(STATEMENT)) {
            statements.add(officer + " " + ref);
            return;
        }
        tellings.add(officer + " " + ref + " " + kind);
        items++;
        Instant told = Instant.parse(item.path("createdAt").asString(""));
        lastToldAt.merge(ref, told, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** How often somebody was told the same thing of the same referral once more. */
    public int repetitions() {
        return items - tellings.size();
    }

    boolean has(String officer, String caseRef) {
        return cases.getOrDefault(officer, Set.of()).contains(caseRef);
    }

    /** Whether an officer was told of a case that there is a statement of the police in it. */
    boolean hasStatement(String officer, String caseRef) {
        return statements.contains(officer + " " + caseRef);
    }

    /** Whether a referral is in anybody's inbox. */
    public boolean anybodyKnows(String caseRef) {
        return lastToldAt.containsKey(caseRef);
    }

    /** When the last of those who are told of a referral was. */
    Optional<Instant> lastToldAt(String caseRef) {
        return Optional.ofNullable(lastToldAt.get(caseRef));
    }
}
