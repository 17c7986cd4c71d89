package al.tryeza.local.stack;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code infra/restart}: has the supervisor restart one instance of a service after the other, and shows what it says
 * meanwhile. Exit 1 when it fails, 3 where no stack runs.
 */
public final class Restart {

    private static final int FAILED = 1;
    private static final int NOT_RUNNING = 3;

    private Restart() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(restart(RunFolder.current()));
    }

    private static int restart(RunFolder folder) throws IOException, InterruptedException {
        Optional<ProcessHandle> supervisor = StackLock.holder(folder);
        if (supervisor.isEmpty() || Endpoints.of(folder).isEmpty()) {
            System.err.println("No local stack is running: start it with infra/start --detach.");
            return NOT_RUNNING;
        }
        if (underWay(folder)) {
            System.err.println("A restart is under way already.");
            return FAILED;
        }
        System.out.println("Restarting one instance after the other.");
        FollowedLog log = FollowedLog.fromItsEnd(new Logs(folder.logs()).of("stack"));
        RollingRestart.say(folder, RollingRestart.Word.WANTED);
        log.showWhile(() -> supervisor.get().isAlive() && underWay(folder));
        boolean done = supervisor.get().isAlive() && RollingRestart.word(folder) == RollingRestart.Word.DONE;
        System.out.println(done ? "All instances were restarted." : "The restart failed; see above.");
        return done ? 0 : FAILED;
    }

    private static boolean underWay(RunFolder folder) throws IOException {
        return switch (RollingRestart.word(folder)) {
            case WANTED, GOING -> true;
            case DONE, FAILED -> false;
        };
    }
}
