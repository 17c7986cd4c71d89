package al.tryeza.local.stack;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a log for human eyes: of a structured one the level and the message, and never more than fits a screen. */
final class LogLine {

    private static final int LONGEST = 600;

    private LogLine() {}

    static String readable(String line) {
        String text = line.startsWith("{") ? ofStructured(line) : line;
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    private static String ofStructured(String line) {
        try {
            JsonNode fields = JsonMapper.shared().readTree(line);
            String level = fields.path("log")
                    .path("level")
                    .asString(fields.path("level").asString(""));
            String message = fields.path("message").asString("");
            return (level + " " + message + " " + cause(fields)).strip().replaceAll("\\s*\n\\s*", " ");
        } catch (JacksonException notAfterAll) {
            return line;
        }
    }

    private static String cause(JsonNode fields) {
        return fields.path("error").path("message").asString("");
    }
}
