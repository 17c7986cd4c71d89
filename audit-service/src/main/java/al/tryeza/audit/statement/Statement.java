package al.tryeza.audit.statement;

import al.tryeza.audit.accesses.Access;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who saw what of a person's data.
 *
 * @param seen each time that data were shown, oldest first
 * @param opened who looked at the case without any of it
 * @param refused who asked for data and was refused
 * @param madeAt when it was made
 */
public record Statement(String caseRef, List<Seen> seen, List<Times> opened, List<Times> refused, Instant madeAt) {

    public Statement {
        seen = List.copyOf(seen);
        opened = List.copyOf(opened);
        refused = List.copyOf(refused);
    }

    /**
     * Data that were shown.
     *
     * @param officer or null where a service acted by itself
     * @param institution its name
     * @param reason code of it, or null where none was given
     */
    public record Seen(
            Instant time,
            @Nullable String officer,
            String institution,
            List<String> categories,
            String purpose,
            @Nullable String reason,
            boolean emergency) {}

    /**
     * How often an institution did something.
     *
     * @param institution its name
     * @param last when for the last time
     */
    public record Times(String institution, int count, Instant last) {}

    /**
     * Of a case's accesses.
     *
     * @param accesses all of them, oldest first
     * @param names of institutions, by id; one without a name goes by its id
     */
    public static Statement of(String caseRef, List<Access> accesses, Map<String, String> names, Instant now) {
        var seen = new ArrayList<Seen>();
        var opened = new TreeMap<String, Times>();
        var refused = new TreeMap<String, Times>();
        for (Access access : accesses) {
            String institution = names.getOrDefault(access.institution(), access.institution());
            switch (access.decision()) {
                case "GRANTED" -> seen.add(seen(access, institution));
                case "VIEWED", "PREVIEWED" -> opened.merge(institution, once(access, institution), Statement::sum);
                default -> refused.merge(institution, once(access, institution), Statement::sum);
            }
        }
        return new Statement(caseRef, seen, List.copyOf(opened.values()), List.copyOf(refused.values()), now);
    }

    private static Seen seen(Access access, String institution) {
        return new Seen(
                access.time(),
                access.officer(),
                institution,
                access.categories(),
                access.purpose(),
                access.reason(),
                access.breakGlass());
    }

    private static Times once(Access access, String institution) {
        return new Times(institution, 1, access.time());
    }

    private static Times sum(Times known, Times next) {
        return new Times(
                known.institution, known.count + next.count, known.last.isAfter(next.last) ? known.last : next.last);
    }
}
