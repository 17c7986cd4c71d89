package al.tryeza.local.drill;

import al.tryeza.local.RunFolder;
import al.tryeza.local.demo.Platform;
import al.tryeza.local.stack.DrillStack;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code infra/drill}: a stack of its own with two of each service, killed at random under load, and checked. Exit 1 when
 * it does not add up, 2 for wrong arguments.
 */
public final class Drill {

    private static final int DOES_NOT_ADD_UP = 1;
    private static final int WRONG_USE = 2;

    private Drill() {}

    /** See {@link Settings}. */
    public static void main(String[] arguments) throws Exception {
        Optional<Settings> settings = Settings.of(List.of(arguments));
        if (settings.isEmpty()) {
            System.err.println(Settings.USE);
            System.exit(WRONG_USE);
            return;
        }
        System.exit(drill(settings.get()) ? 0 : DOES_NOT_ADD_UP);
    }

    private static boolean drill(Settings settings) throws Exception {
        RunFolder folder = RunFolder.current();
        System.out.println("Fault drill: %d kills, %d referrals, seed %d; logs in %s"
                .formatted(settings.kills(), settings.referrals(), settings.seed(), folder.logs()));
        try (DrillStack stack = start(folder)) {
            DrillReport report = new DrillRun(
                            folder,
                            stack.endpoints(),
                            stack.stack(),
                            new Platform(stack.endpoints()),
                            settings,
                            System.out::println)
                    .run(List.of());
            System.out.println(report.inWords());
            System.out.println(report.json());
            return report.addsUp();
        } catch (ServerException failure) {
            System.out.println(failure.getMessage());
            return false;
        }
    }

    private static DrillStack start(RunFolder folder) throws IOException {
        return DrillStack.start(folder, Path.of(System.getProperty("tryeza.root")), System.out);
    }
}
