package al.tryeza.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes a file or folder somebody's. */
@FunctionalInterface
interface Ownership {

    /** With the rights of the machine's owner; they need to be those of root inside a container. */
    Ownership REAL = (path, user) -> {
        Files.setAttribute(path, "unix:gid", user);
        Files.setAttribute(path, "unix:uid", user);
    };

    /**
     * Gives it away.
     *
     * @param user number of the user, and of the group of the same number
     */
    void change(Path path, int user) throws IOException;
}
