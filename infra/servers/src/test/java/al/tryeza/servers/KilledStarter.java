package al.tryeza.servers;

import java.nio.file.Path;
import java.util.List;

/** A program that starts a child and then ends without any last word, as if it had been killed. */
final class KilledStarter {

    static final int CODE = 9;

    private KilledStarter() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        ChildCommand.of("Sleeper", folder, folder.resolve("log"), List.of("sleep", "600"))
                .notedIn(Path.of(arguments[1]))
                .start();
        Runtime.getRuntime().halt(CODE);
    }
}
