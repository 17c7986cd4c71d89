package al.tryeza.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The programs of the servers, as the build of this module took them from their Maven artifacts. Each is under its
 * version, so that an old one that is still there is never mistaken for the new.
 *
 * @param folder normally {@code infra/servers/target/dist}
 */
public record Distribution(Path folder) {

    private static final Path IN_PROJECT = Path.of("infra", "servers", "target", "dist");
    private static final Properties VERSIONS = versions();

    public Distribution {
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(versioned(folder, "kafka"))) {
            throw new ServerException(
                    "No servers are unpacked in %s: build the module infra/servers.".formatted(folder));
        }
    }

    /** That of the project named by the system property {@code tryeza.root}, or else the one we run in. */
    public static Distribution found() {
        var root = System.getProperty("tryeza.root");
        return new Distribution(
                (root == null ? projectAround(Path.of("").toAbsolutePath()) : Path.of(root)).resolve(IN_PROJECT));
    }

    private static Path projectAround(Path folder) {
        for (@Nullable Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve(IN_PROJECT))) {
                return candidate;
            }
        }
        throw new ServerException("The system property tryeza.root must name the root of the project.");
    }

    /** The folder with {@code bin} and {@code share} of PostgreSQL. */
    Path postgres() {
        return new PostgresArchive(versioned(folder, "postgres-archive"))
                .unpackedInto(folder.resolve("postgres-" + VERSIONS.getProperty("postgres")));
    }

    String kafkaClassPath() {
        return Stream.of("compile.classpath", "runtime.classpath")
                .map(versioned(folder, "kafka")::resolve)
                .flatMap(Distribution::entries)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    Path registryJar() {
        return versioned(folder, "registry").resolve("quarkus-run.jar");
    }

    /** The Java that runs us runs them. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path versioned(Path folder, String name) {
        return folder.resolve(name + "-" + VERSIONS.getProperty(name.replace("-archive", "")));
    }

    private static Stream<String> entries(Path classPath) {
        try {
            return Arrays.stream(Files.readString(classPath).strip().split(File.pathSeparator, -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var file = Distribution.class.getResourceAsStream("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
