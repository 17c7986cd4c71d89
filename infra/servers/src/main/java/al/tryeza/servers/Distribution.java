package al.tryeza.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The programs of the servers, as the build of this module unpacked them from their Maven artifacts.
 *
 * @param folder normally {@code infra/servers/target/dist}
 */
public record Distribution(Path folder) {

    public Distribution {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("kafka"))) {
            throw new ServerException(
                    "No servers are unpacked in %s: build the module infra/servers.".formatted(folder));
        }
    }

    /** Found through the system property {@code tryeza.root}, the root of the project. */
    public static Distribution found() {
        var root = System.getProperty("tryeza.root");
        if (root == null) {
            throw new ServerException("The system property tryeza.root must name the root of the project.");
        }
        return new Distribution(Path.of(root, "infra", "servers", "target", "dist"));
    }

    /** The folder with {@code bin} and {@code share} of PostgreSQL. */
    Path postgres() {
        return new PostgresArchive(folder.resolve("postgres-archive")).unpackedInto(folder.resolve("postgres"));
    }

    String kafkaClassPath() {
        try (var jars = Files.list(folder.resolve("kafka").resolve("lib"))) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(System.getProperty("path.separator")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path registryJar() {
        return folder.resolve("registry").resolve("quarkus-run.jar");
    }

    /** The Java that runs us runs them. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
