package al.tryeza.local.stack;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stack in this process, on ports nobody uses and on new data, with two of each service, whose parts can be killed and
 * started again one by one.
 */
public final class DrillStack implements AutoCloseable {

    private final Stack stack;
    private final Endpoints endpoints;

    private DrillStack(Stack stack, Endpoints endpoints) {
        this.stack = stack;
        this.endpoints = endpoints;
    }

    /**
     * Starts it. Where the services have not been learnt about since they were built, they run once before: hundreds of
     * starts are to follow.
     *
     * @param folder of its own; what an earlier one left there but for the programs is thrown away
     * @param root the project
     * @param out told what happens
     */
    public static DrillStack start(RunFolder folder, Path root, PrintStream out) throws IOException {
        Logs logs = new Logs(folder.logs());
        boolean ahead = AheadOfTime.wanted(System.getenv());
        if (ahead && !new LocalStack(folder, StackPorts.free(), root, true, 1).learnt()) {
            out.println("Learning about the services, for faster restarts; once a build.");
            teach(folder, logs, root, out);
        }
        empty(folder);
        logs.rotate();
        PrintStream log = new PrintStream(Files.newOutputStream(logs.of("stack")), true, StandardCharsets.UTF_8);
        LocalStack local = new LocalStack(folder, StackPorts.free(), root, ahead, LocalStack.TWO);
        Stack stack = new Stack(local.parts(), new Progress(out, log));
        stack.start();
        return new DrillStack(stack, local.endpoints());
    }

    private static void teach(RunFolder folder, Logs logs, Path root, PrintStream out) throws IOException {
        empty(folder);
        logs.rotate();
        LocalStack local = new LocalStack(folder, StackPorts.free(), root, true, 1);
        Stack once = new Stack(local.parts(), new Progress(out));
        once.start();
        once.close();
        once.learn();
    }

    private static void empty(RunFolder folder) throws IOException {
        for (Path gone : new Path[] {folder.data(), folder.keys(), folder.secrets(), folder.logs()}) {
            if (Files.exists(gone)) {
                Programs.delete(gone);
            }
        }
        for (Path owned : new Path[] {folder.secrets(), folder.keys(), folder.clients()}) {
            RunFolder.ownersFolder(owned);
        }
    }

    public Stack stack() {
        return stack;
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public void close() {
        stack.close();
    }
}
