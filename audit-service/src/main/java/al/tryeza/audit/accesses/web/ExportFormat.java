package al.tryeza.audit.accesses.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a file of accesses is written.
 *
 * @param type its media type
 * @param ending of its name
 * @param first line, with its end, where there is one before the rows
 * @param line of a row, with its end
 */
record ExportFormat(String type, String ending, String first, Function<AccessView, String> line) {

    /** With a head line; several codes in one field stand apart by a space. */
    static ExportFormat csv() {
        return new ExportFormat(
                "text/csv;charset=UTF-8",
                "csv",
                Csv.line(
                        "index",
                        "time",
                        "officer",
                        "institution",
                        "role",
                        "case",
                        "table",
                        "categories",
                        "purpose",
                        "reasonCode",
                        "decision",
                        "policies",
                        "policySet",
                        "breakGlass"),
                access -> Csv.line(
                        access.index(),
                        access.time(),
                        Objects.toString(access.officer(), ""),
                        access.institution(),
                        access.role(),
                        Objects.toString(access.caseRef(), ""),
                        Objects.toString(access.table(), ""),
                        String.join(" ", access.categories()),
                        access.purpose(),
                        Objects.toString(access.reasonCode(), ""),
                        access.decision(),
                        String.join(" ", access.policies()),
                        Objects.toString(access.policySet(), ""),
                        access.breakGlass()));
    }

    /** One object a line, as in a page. */
    static ExportFormat jsonLines(JsonMapper json) {
        return new ExportFormat("application/jsonl", "jsonl", "", access -> json.writeValueAsString(access) + "\n");
    }

    byte[] head() {
        return first.getBytes(StandardCharsets.UTF_8);
    }

    byte[] row(AccessView access) {
        return line.apply(access).getBytes(StandardCharsets.UTF_8);
    }
}
