package al.tryeza.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What this operating system can do for a child process. */
final class OperatingSystem {

    private static final boolean SETSID = works("setsid", "true");
    private static final boolean DEATH_SIGNAL = works("setpriv", "--pdeathsig", "TERM", "true");

    private OperatingSystem() {}

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * The command such that it is told to end when its parent dies, however the parent dies, and is spared the Ctrl-C of
     * the parent's terminal. Where the tools for it are missing, the command itself.
     */
    static List<String> bound(List<String> command, Signal onParentsDeath) {
        var bound = new ArrayList<String>();
        if (SETSID) {
            bound.add("setsid");
        }
        // last before the command, because a change of user wipes the death signal
        if (command.getFirst().equals("unshare")) {
            bound.addAll(command.subList(0, 2));
            command = command.subList(2, command.size());
        }
        if (DEATH_SIGNAL) {
            bound.addAll(List.of("setpriv", "--pdeathsig", onParentsDeath.name()));
        }
        bound.addAll(command);
        return bound;
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody there and still owns its files. */
    static List<String> withoutRoot(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        if (!works("unshare", "-U", "true")) {
            throw new ServerException("PostgreSQL refuses to run as root and this machine allows no user namespaces:"
                    + " start as an ordinary user.");
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
