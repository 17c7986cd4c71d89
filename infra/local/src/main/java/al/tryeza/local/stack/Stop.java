package al.tryeza.local.stack;

import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.util.Optional;

/** {@code infra/stop}: tells the supervisor to end, shows what it says meanwhile. Exit 0, also where nothing runs. */
public final class Stop {

    private Stop() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        RunFolder folder = RunFolder.current();
        Optional<ProcessHandle> supervisor = StackLock.holder(folder);
        if (supervisor.isEmpty()) {
            System.out.println("No local stack is running.");
            return;
        }
        System.out.println("Stopping the local stack.");
        FollowedLog log = FollowedLog.fromItsEnd(new Logs(folder.logs()).of("stack"));
        supervisor.get().destroy();
        log.showWhile(() -> supervisor.get().isAlive());
        System.out.println("The local stack has stopped.");
    }
}
