package al.tryeza.local.drill;

import al.tryeza.local.check.Findings.Kind;
import al.tryeza.local.check.Verdict;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a drill.
 *
 * @param settings of the drill, the seed among them
 * @param doors that were under load
 * @param kills by victim
 * @param refused submissions that were refused or never answered
 * @param endedByThemselves parts that ended though nobody killed them
 * @param startedInVain starts that ended because something else was down
 * @param time it took
 * @param verdict of the checker
 */
public record DrillReport(
        Settings settings,
        List<String> doors,
        Map<Victim, Integer> kills,
        List<String> refused,
        List<String> endedByThemselves,
        int startedInVain,
        Duration time,
        Verdict verdict) {

    public DrillReport {
        kills = new EnumMap<>(kills);
    }

    /** Whether nothing was lost, doubled, misordered, refused or given away. */
    public boolean addsUp() {
        return verdict.addsUp() && refused.isEmpty();
    }

    /** For a person. */
    public String inWords() {
        StringBuilder words =
                new StringBuilder("\n== Fault drill, seed %d, %d s\n".formatted(settings.seed(), time.toSeconds()));
        words.append("  doors under load: %s\n".formatted(String.join("; ", doors)));
        words.append("  killed with SIGKILL\n");
        kills.forEach((victim, times) -> words.append("    %-32s %4d\n".formatted(victim.title(), times)));
        line(words, "ended by themselves", endedByThemselves.size());
        line(words, "started in vain, then again", startedInVain);
        line(words, "accepted", verdict.accepted());
        line(words, "of these with an identification", verdict.identifying());
        line(words, "routed", verdict.routed());
        line(words, "told", verdict.told());
        line(words, "audited", verdict.audited());
        line(words, "distinct events in Kafka", verdict.events());
        line(words, "events sent again, same id", verdict.resentEvents());
        line(words, "notices", verdict.notices());
        line(words, "distinct mails", verdict.mails());
        line(words, "mails sent again, same id", verdict.resentMails());
        line(words, "entries of the audit store", verdict.entries());
        line(words, "grants given", verdict.granted());
        line(words, "consents withdrawn", verdict.withdrawn());
        line(words, "looks at a person, answered", verdict.looks());
        line(words, "of these shown", verdict.shown());
        line(words, "on record as shown", verdict.shownOnRecord());
        for (Kind kind : Kind.values()) {
            line(words, "found: " + kind, verdict.findings().count(kind));
        }
        refused.forEach(each -> words.append("  REFUSED ").append(each).append('\n'));
        endedByThemselves.forEach(
                each -> words.append("  ENDED BY ITSELF ").append(each).append('\n'));
        verdict.findings()
                .sentences()
                .forEach(each -> words.append("  ").append(each).append('\n'));
        return words.append(addsUp() ? "  It adds up." : "  It does NOT add up.")
                .toString();
    }

    private static void line(StringBuilder words, String what, long count) {
        words.append("  %-34s %6d\n".formatted(what, count));
    }

    /** For a program: one line. */
    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seed", settings.seed());
        fields.put("doors", doors);
        fields.put("kills", kills.values().stream().mapToInt(Integer::intValue).sum());
        fields.put("accepted", verdict.accepted());
        fields.put("identifying", verdict.identifying());
        fields.put("routed", verdict.routed());
        fields.put("told", verdict.told());
        fields.put("audited", verdict.audited());
        fields.put("events", verdict.events());
        fields.put("resentEvents", verdict.resentEvents());
        fields.put("mails", verdict.mails());
        fields.put("resentMails", verdict.resentMails());
        fields.put("granted", verdict.granted());
        fields.put("withdrawn", verdict.withdrawn());
        fields.put("looks", verdict.looks());
        fields.put("shown", verdict.shown());
        fields.put("shownOnRecord", verdict.shownOnRecord());
        for (Kind kind : Kind.values()) {
            fields.put(field(kind), verdict.findings().count(kind));
        }
        fields.put("refused", refused.size());
        fields.put("endedByThemselves", endedByThemselves.size());
        fields.put("seconds", time.toSeconds());
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static String field(Kind kind) {
        return switch (kind) {
            case LOST -> "lost";
            case DOUBLED -> "doubled";
            case GAP -> "gaps";
            case MISORDERED -> "misordered";
            case CONTRADICTION -> "contradictions";
            case FOREIGN -> "foreign";
            case LEFT_OVER -> "leftOver";
            case CANARY -> "canariesFound";
            case UNRECORDED -> "shownWithoutRecord";
            case UNENTITLED -> "shownWithoutLeave";
        };
    }
}
