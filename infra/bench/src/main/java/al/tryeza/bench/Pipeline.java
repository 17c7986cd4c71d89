package al.tryeza.bench;

import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.Progress;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * {@code infra/bench/pipeline}: measures the platform and its floor and writes the results. Exit 1 with a sentence when it
 * fails or a step does not add up, 2 for wrong arguments.
 */
public final class Pipeline {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Pipeline() {}

    /** Runs it; {@link Arguments#USAGE} says with which arguments. */
    public static void main(String[] given) throws Exception {
        Path root = Path.of(System.getProperty("tryeza.root"));
        int code = 0;
        try {
            run(Arguments.of(List.of(given), root.resolve("infra/bench/results")), root);
        } catch (WrongUse wrong) {
            System.err.println(wrong.getMessage());
            code = WRONG_USE;
        } catch (ServerException | IllegalStateException | SQLException | IOException failure) {
            System.err.println(failure.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private static void run(Arguments arguments, Path root) throws IOException, SQLException, InterruptedException {
        Progress progress = new Progress(System.out);
        try (Platform platform = Platform.start(root, RunFolder.current(), arguments, progress);
                Stored stored = new Stored(platform)) {
            var fill = new Fill(platform, progress);
            Map<Door, Shape> shapes = warmUp(arguments, platform, stored, progress);
            fill.remember();
            var measuring = new Measuring(platform, stored, shapes, arguments.seconds(), progress);
            try (Floor floor = Floor.start(platform, shapes.values().iterator().next())) {
                new Series(arguments, measuring, floor, fill).run();
            }
            var report = new Report(
                    arguments,
                    Machine.here()
                            .withLeanServices()
                            .with("PostgreSQL", platform.version())
                            .with("Kafka", AppInfoParser.getVersion())
                            .with("whole run", "%.0f minutes".formatted(progress.seconds() / 60)),
                    shapes,
                    measuring.idle(),
                    measuring.steps());
            progress.say("Written: " + root.relativize(report.write()));
        }
    }

    private static Map<Door, Shape> warmUp(Arguments arguments, Platform platform, Stored stored, Progress progress)
            throws SQLException, InterruptedException {
        var warmUp = new WarmUp(platform, stored, progress);
        Map<Door, Shape> shapes = new EnumMap<>(Door.class);
        for (Door door : arguments.doors()) {
            shapes.put(door, warmUp.through(door));
        }
        return shapes;
    }
}
