package al.tryeza.local.canary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads every file of a folder as bytes: PostgreSQL's data and write-ahead log, Kafka's segments, logs, mails. */
final class FileSearch {

    private FileSearch() {}

    static Tally in(Path folder, Finder finder) throws IOException {
        Tally tally = new Tally();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(FileSearch::worthReading).toList()) {
                read(file, folder, finder, tally);
            }
        }
        return tally;
    }

    /** Kafka's indexes hold offsets and times only, and are made large in advance. */
    private static boolean worthReading(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.endsWith(".index") && !name.endsWith(".timeindex");
    }

    private static void read(Path file, Path folder, Finder finder, Tally tally) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            List<Canary> found = finder.in(bytes);
            tally.add(folder.getFileName() + "/" + folder.relativize(file), Files.size(file), found);
        } catch (NoSuchFileException gone) {
            // a server has just removed it
        }
    }
}
