package al.tryeza.referral.directory.seed;

import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.WorkingTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads the seed: institutions and tables that ship with the service, officers of whoever runs it. */
final class DirectorySeed {

    private DirectorySeed() {}

    static List<Institution> institutions(Resource file) {
        return SeedTable.read(file).stream()
                .map(row -> new Institution(
                        value(row, "id"),
                        InstitutionKind.valueOf(value(row, "kind")),
                        value(row, "name"),
                        optional(row, "qark"),
                        optional(row, "municipality")))
                .toList();
    }

    static List<WorkingTable> tables(Resource file) {
        return SeedTable.read(file).stream()
                .map(row -> new WorkingTable(
                        value(row, "id"), value(row, "name"), optional(row, "qark"), words(value(row, "seats"))))
                .toList();
    }

    static List<Officer> officers(Resource file) {
        return SeedTable.read(file).stream()
                .map(row -> new Officer(
                        value(row, "id"),
                        value(row, "institution"),
                        words(value(row, "roles")),
                        Officer.Status.valueOf(value(row, "status")),
                        Officer.Language.valueOf(value(row, "language")),
                        optional(row, "mail")))
                .toList();
    }

    private static String value(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("a line of the directory's seed has no " + column);
        }
        return value;
    }

    private static @Nullable String optional(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, "");
        return value.isEmpty() ? null : value;
    }

    private static Set<String> words(String value) {
        return Set.of(value.split(" "));
    }
}
