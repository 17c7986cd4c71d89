package al.tryeza.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the audit store holds about one case, as an auditor sees it. */
public final class AuditTrail {

    private static final Set<String> OPENING = Set.of("al.tryeza.CaseOpened", "al.tryeza.ReferralSubmitted");
    private static final Set<String> DECISION = Set.of("al.tryeza.ReferralRouted", "al.tryeza.ReferralAwaitingPlace");

    private AuditTrail() {}

    /** How often the audit store has an event of this type in the case. */
    static long entries(Platform platform, String caseRef, String type) throws IOException, InterruptedException {
        return platform.list("TRYEZA_AUDIT_URL", "/api/entries?topic=case-events&case=" + caseRef, "auditor").stream()
                .filter(entry -> entry.path("type").asString("").equals("al.tryeza." + type))
                .count();
    }

    /** How often keys of cases were destroyed so far. */
    static long keysDestroyed(Platform platform) throws IOException, InterruptedException {
        return platform.list("TRYEZA_AUDIT_URL", "/api/entries?topic=audit-keys", "auditor").stream()
                .filter(entry -> entry.path("type").asString("").equals("al.tryeza.KeyDestroyed"))
                .count();
    }

    /** Whether opening, referral and routing are there, each version once and none missing. */
    public static boolean complete(Platform platform, String caseRef) throws IOException, InterruptedException {
        List<JsonNode> entries =
                platform.list("TRYEZA_AUDIT_URL", "/api/entries?topic=case-events&case=" + caseRef, "auditor");
        TreeMap<Long, String> versions = new TreeMap<>();
        for (JsonNode entry : entries) {
            versions.put(entry.path("version").asLong(0), entry.path("type").asString(""));
        }
        Set<String> types = versions.values().stream().collect(Collectors.toSet());
        return versions.size() == entries.size()
                && !versions.isEmpty()
                && versions.firstKey() == 1
                && versions.lastKey() == versions.size()
                && types.containsAll(OPENING)
                && types.stream().anyMatch(DECISION::contains);
    }
}
