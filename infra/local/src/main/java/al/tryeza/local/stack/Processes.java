package al.tryeza.local.stack;

import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which process each part of a running stack is: {@code part=pid}, one a line, in {@code processes} of the run folder. */
public final class Processes {

    /** Name under which the supervisor itself stands there. */
    public static final String SUPERVISOR = "supervisor";

    private static final String FILE = "processes";

    private Processes() {}

    /** Process ids by part; empty where no stack has become ready there. */
    public static Map<String, Long> of(RunFolder folder) throws IOException {
        Map<String, Long> pids = new LinkedHashMap<>();
        if (Files.exists(folder.root().resolve(FILE))) {
            for (String line : Files.readAllLines(folder.root().resolve(FILE))) {
                String[] pair = line.split("=", 2);
                pids.put(pair[0], Long.parseLong(pair[1]));
            }
        }
        return pids;
    }

    static void write(RunFolder folder, Stack stack) throws IOException {
        StringBuilder lines = new StringBuilder();
        stack.parts()
                .forEach(part -> part.process()
                        .ifPresent(process -> lines.append(part.name())
                                .append('=')
                                .append(process.pid())
                                .append('\n')));
        lines.append(SUPERVISOR)
                .append('=')
                .append(ProcessHandle.current().pid())
                .append('\n');
        RunFolder.writeForOwner(folder.root(), FILE, lines.toString());
    }
}
