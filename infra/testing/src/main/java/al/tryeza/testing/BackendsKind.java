package al.tryeza.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What runs the servers of the tests. */
enum BackendsKind {
    /** Child processes, from Maven artifacts. */
    EMBEDDED,
    /** Containers of a Docker engine on this machine. */
    CONTAINERS;

    /** What the system property {@code tryeza.backends} says. */
    static BackendsKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BackendsUnavailable("The system property tryeza.backends is none of: " + allNames() + "."));
    }

    Backends start() {
        var folder = ScratchFolder.create();
        return new StartedBackends(
                folder,
                switch (this) {
                    case EMBEDDED -> new EmbeddedServers(folder);
                    case CONTAINERS -> new ContainerServers(folder, ServerImages.of(System.getenv()));
                });
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String allNames() {
        return Arrays.stream(values()).map(BackendsKind::toString).collect(Collectors.joining(", "));
    }
}
