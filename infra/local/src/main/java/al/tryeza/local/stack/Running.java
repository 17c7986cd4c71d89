package al.tryeza.local.stack;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import java.io.IOException;

/** For scripts: exit 0 where a stack runs and is ready, 1 where not. Says nothing. */
public final class Running {

    private Running() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        RunFolder folder = RunFolder.current();
        boolean running =
                StackLock.holder(folder).isPresent() && Endpoints.of(folder).isPresent();
        System.exit(running ? 0 : 1);
    }
}
