package al.tryeza.referral.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of places read in the plainest way, as a second opinion to the gazetteer's own reader. */
final class PlaceTables {

    record Unit(String qark, String district, String municipality, String name, String otherName) {}

    record MunicipalityRow(String qark, String name, String ascii, List<String> aliases) {}

    record QarkRow(String code, List<String> names) {}

    record DistrictRow(String qark, String name) {}

    private PlaceTables() {}

    static List<Unit> units() {
        return rows("/places/albania-admin-units.csv").stream()
                .map(row -> new Unit(row[0], row[2], row[3], row[4], row[5]))
                .toList();
    }

    static List<MunicipalityRow> municipalities() {
        return rows("/places/albania-municipality-codes.csv").stream()
                .map(row -> new MunicipalityRow(
                        row[0], row[3], row[7], row[8].isEmpty() ? List.of() : List.of(row[8].split("\\|", -1))))
                .toList();
    }

    static List<QarkRow> qarks() {
        return rows("/places/albania-qarks.csv").stream()
                .map(row -> new QarkRow(row[0], List.of(row[2], row[3], row[4], row[5])))
                .toList();
    }

    static List<DistrictRow> districts() {
        return rows("/places/albania-divisions.csv").stream()
                .map(row -> new DistrictRow(row[0], row[2]))
                .distinct()
                .toList();
    }

    /** Rows of a test's or the software's own table, less the header. */
    static List<String[]> rows(String resource, String separator) {
        try (InputStream stream = Objects.requireNonNull(PlaceTables.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(separator, -1))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String[]> rows(String resource) {
        return rows(resource, ",");
    }
}
