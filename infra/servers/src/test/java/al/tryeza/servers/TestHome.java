package al.tryeza.servers;

import java.nio.file.Path;

/** Where the servers of one test class live, under this module's {@code target/}. */
final class TestHome {

    private TestHome() {}

    static ServerHome of(Path folder, String name) {
        return new ServerHome(folder.resolve(name), folder.resolve(name + ".log"), Ports.free());
    }
}
