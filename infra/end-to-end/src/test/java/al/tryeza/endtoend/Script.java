package al.tryeza.endtoend;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of the folder {@code infra}, run as a person would run it, with a stack of its own. */
record Script(Path root, Path run, Map<String, String> environment) {

    private static final int MINUTES = 15;

    /**
     * How it ended.
     *
     * @param output what it printed, faults included
     */
    record Ended(int code, String output) {

        String lastLine() {
            return output.strip().lines().toList().getLast();
        }
    }

    Ended run(String name, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(run, name, ".out");
        Process process = start(output, name, arguments);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(name + " did not end: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    Process start(Path output, String name, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("infra").resolve(name).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("TRYEZA_RUN", run.toString());
        return builder.start();
    }
}
