package al.tryeza.local.demo;

import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The 200 sample referrals, and who may raise one. */
public final class Samples {

    private Samples() {}

    /** One JSON body each. */
    public static List<String> bodies() {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream("/sample-referrals.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Demo officers who sit at a table or work in a shelter, and are not suspended. */
    public static List<String> referrers() {
        return Officers.all().stream()
                .filter(Officer::active)
                .filter(officer -> officer.roles().contains("table-member"))
                .map(Officer::id)
                .toList();
    }
}
