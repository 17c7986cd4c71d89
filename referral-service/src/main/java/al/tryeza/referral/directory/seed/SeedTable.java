package al.tryeza.referral.directory.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/** A small comma-separated table with a heading line and no quoting, as our seed files are. */
public final class SeedTable {

    private SeedTable() {}

    /** Each line as heading to value; a missing or empty value is the empty string. */
    public static List<Map<String, String>> read(Resource file) {
        try {
            List<String> lines =
                    file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
            List<String> heading = List.of(lines.getFirst().split(",", -1));
            return lines.stream()
                    .skip(1)
                    .map(line -> row(heading, line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read the directory's seed " + file.getDescription(), unreadable);
        }
    }

    private static Map<String, String> row(List<String> heading, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < heading.size(); column++) {
            row.put(heading.get(column), column < values.length ? values[column] : "");
        }
        return row;
    }
}
