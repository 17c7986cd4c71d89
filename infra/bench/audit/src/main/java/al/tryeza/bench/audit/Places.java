package al.tryeza.bench.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;

/** Where a run keeps its servers, and where its results go. */
final class Places {

    private Places() {}

    /** The folder of this run's servers. */
    static Path run() {
        return Path.of(Objects.requireNonNull(System.getProperty("tryeza.run")));
    }

    /** Writes a page of results, and shows it. */
    static void write(String name, Function<LocalDate, String> page) throws IOException {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("tryeza.root")));
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        String text = page.apply(day);
        Path file = root.resolve("infra/bench/results/%s-audit-%s.md".formatted(day, name));
        Files.writeString(file, text);
        System.out.println(text);
        System.out.println("Written: " + root.relativize(file));
    }
}
