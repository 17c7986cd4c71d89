package al.tryeza.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The demo officers, from {@code officers.csv}: {@code id,institution,roles,language,status,mail,accepted}, roles parted by
 * spaces. The same file is handed to referral-service, whose directory knows status and mail address too, and which takes
 * from it whose rules of conduct they have accepted.
 */
public final class Officers {

    /** Password of every demo officer. It guards nothing: the provider that accepts it runs only beside generated data. */
    public static final String PASSWORD = "tryeza";

    private static final List<Officer> ALL = read();

    private Officers() {}

    /** All demo officers in the order of the file. */
    public static List<Officer> all() {
        return ALL;
    }

    /** The officer with that sign-in name. */
    public static Optional<Officer> named(String id) {
        return ALL.stream().filter(officer -> officer.id().equals(id)).findFirst();
    }

    /** The file itself. */
    public static String table() {
        try (InputStream file = Objects.requireNonNull(Officers.class.getResourceAsStream("/officers.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Officer> read() {
        return table().lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cell -> new Officer(
                        cell[0], cell[1], List.of(cell[2].split(" ", -1)), cell[3], cell[4].equals("ACTIVE")))
                .toList();
    }
}
