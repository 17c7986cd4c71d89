package al.tryeza.referral.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of place names on the class path: comma separated, one header line, no quoting. */
final class PlaceFiles {

    private static final String FOLDER = "/places/";
    private static final int DIGEST_LETTERS = 8;

    private final MessageDigest digest = sha256();

    /** One row of a table, by column. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("A table of places has no column " + column);
            }
            return cell;
        }

        /** The parts of a cell that holds several, parted by bars. */
        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split("\\|", -1));
        }

        /** The qark this row belongs to. */
        Qark qark(Map<String, Qark> qarks) {
            Qark found = qarks.get(get("qark_iso"));
            if (found == null) {
                throw new IllegalStateException("A table of places names a qark that is not there");
            }
            return found;
        }
    }

    List<Row> read(String file) {
        List<String> lines = lines(file);
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        String[] header = cells(lines.getFirst());
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            if (cells.length != header.length) {
                throw new IllegalStateException("A row with too few or too many cells in " + file);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column], cells[column]);
            }
            rows.add(new Row(row));
        }
        return List.copyOf(rows);
    }

    /** Of all lines read so far; ends the reading. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_LETTERS);
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }

    private static List<String> lines(String file) {
        try (InputStream stream = PlaceFiles.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("No table of places " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
