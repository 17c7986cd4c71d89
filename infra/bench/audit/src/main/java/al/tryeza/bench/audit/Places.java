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

    /** Writes a chart beside its page. */
    static void chart(String name, String svg) throws IOException {
        Files.writeString(result(name, "svg"), svg);
    }

    /** Writes a page of results, and shows it. */
    static void write(String name, Function<LocalDate, String> page) throws IOException {
        String text = page.apply(LocalDate.now(ZoneOffset.UTC));
        Path file = result(name, "md");
        Files.writeString(file, text);
        System.out.println(text);
        System.out.println("Written: " + file.getFileName());
    }

    private static Path result(String name, String kind) {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("tryeza.root")));
        return root.resolve("infra/bench/results")
                .resolve("%s-audit-%s.%s".formatted(LocalDate.now(ZoneOffset.UTC), name, kind));
    }
}
