package al.tryeza.local.demo;

import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How much memory each part takes; what processes share, as those of PostgreSQL do, is divided by them. */
final class Memory {

    private Memory() {}

    /** Megabytes by part; empty where the operating system does not tell. */
    static Map<String, Long> byPart(RunFolder folder) throws IOException {
        Map<String, Long> megabytes = new LinkedHashMap<>();
        for (Map.Entry<String, Long> process : Processes.of(folder).entrySet()) {
            long kilobytes = ProcessHandle.of(process.getValue()).stream()
                    .flatMap(each -> family(process.getKey(), each))
                    .mapToLong(each -> kilobytes(each.pid()))
                    .sum();
            if (kilobytes > 0) {
                megabytes.put(process.getKey(), kilobytes / 1024);
            }
        }
        return megabytes;
    }

    /** The children of the supervisor are parts of their own. */
    private static Stream<ProcessHandle> family(String part, ProcessHandle process) {
        return part.equals(Processes.SUPERVISOR)
                ? Stream.of(process)
                : Stream.concat(Stream.of(process), process.descendants());
    }

    private static long kilobytes(long pid) {
        Path rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException noSuchSystem) {
            return 0;
        }
    }
}
