package al.tryeza.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The logs of the parts: a new one at each start, the last three kept beside it. */
record Logs(Path folder) {

    private static final int KEPT = 3;

    /** Moves the logs of earlier starts aside. */
    void rotate() throws IOException {
        Files.createDirectories(folder);
        for (Path log : all()) {
            for (int age = KEPT; age > 0; age--) {
                Path younger = age == 1 ? log : aged(log, age - 1);
                if (Files.exists(younger)) {
                    Files.move(younger, aged(log, age), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** The log of the part of that name. */
    Path of(String part) {
        return folder.resolve(part + ".log");
    }

    private Iterable<Path> all() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    private static Path aged(Path log, int age) {
        return log.resolveSibling(log.getFileName() + "." + age);
    }
}
