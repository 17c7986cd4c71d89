package al.tryeza.publisher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code infra/publish} in a process of its own. */
record CommandLine(Path folder, Map<String, String> environment) {

    /** A run that may be watched and killed. */
    record Started(Process process, Path out, Path told) {

        Result end() throws IOException, InterruptedException {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end: " + Files.readString(told));
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(told));
        }
    }

    /** What it said. */
    record Result(int exit, String out, String told) {}

    Started start(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx200m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Publish.class.getName()));
        command.addAll(List.of(words));
        var out = Files.createTempFile(folder, "run", ".out");
        var told = Files.createTempFile(folder, "run", ".told");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(told.toFile());
        builder.environment().putAll(environment);
        return new Started(builder.start(), out, told);
    }

    Result run(String... words) throws IOException, InterruptedException {
        return start(words).end();
    }
}
