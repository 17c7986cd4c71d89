package al.tryeza.servers;

import java.nio.file.Path;

/**
 * Where a server lives.
 *
 * @param folder its data, configuration and secrets; delete it to begin anew
 * @param log the file that takes what it prints
 * @param port on 127.0.0.1
 */
public record ServerHome(Path folder, Path log, int port) {

    public ServerHome {
        folder = folder.toAbsolutePath().normalize();
        log = log.toAbsolutePath().normalize();
    }

    /** With the log in the folder itself. */
    public static ServerHome in(Path folder, int port) {
        return new ServerHome(folder, folder.resolve("server.log"), port);
    }

    Secrets secrets() {
        return new Secrets(folder.resolve("secrets"));
    }
}
