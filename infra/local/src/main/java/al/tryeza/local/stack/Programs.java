package al.tryeza.local.stack;

import al.tryeza.local.RunFolder;
import al.tryeza.servers.ServerException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our Java programs, ready to run: services are unpacked from their Boot jars (nested jars start slower), beside them lies
 * what the Java machine learnt about them.
 *
 * @param folder where they are kept, see {@link RunFolder#programs()}
 * @param ahead whether to use ahead-of-time caches
 */
record Programs(Path folder, boolean ahead) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The local stack has a small machine to itself for a short time: little memory and a quick start count. */
    private static final List<String> LEAN = List.of(
            JAVA.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8");

    /**
     * A program that can be started.
     *
     * @param classPath where its classes are
     * @param target what to run of them
     * @param learnt from earlier runs
     */
    record Program(String classPath, List<String> target, AheadOfTime learnt) {

        /** Program and arguments; {@code more} are options of the Java machine. */
        List<String> command(String... more) {
            List<String> command = java(more);
            command.addAll(learnt.options());
            command.addAll(target);
            return command;
        }

        /** After a run that ended in order, with the same options; whether there was something to learn. */
        boolean learn(String... more) {
            return learnt.learn(java(more), classPath);
        }

        /** The same one, which only uses what another run of it has learnt. */
        Program withoutLearning() {
            return new Program(classPath, target, new AheadOfTime(learnt.cache(), learnt.enabled(), false));
        }

        private static List<String> java(String... more) {
            List<String> command = new ArrayList<>(LEAN);
            command.addAll(List.of(more));
            return command;
        }
    }

    /** A service, from its Boot jar. */
    Program service(Path jar) {
        if (!Files.exists(jar)) {
            throw new ServerException(
                    "%s is missing: build it with mvn -DskipTests package.".formatted(jar.getFileName()));
        }
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
        Path unpacked = folder.resolve(name + "-" + Digest.of(List.of(jar)));
        // instances of a service start side by side
        synchronized (Programs.class) {
            if (!Files.isDirectory(unpacked)) {
                forget(name);
                unpack(jar, unpacked);
            }
        }
        String program = unpacked.resolve(jar.getFileName()).toString();
        return new Program(
                program, List.of("-jar", program), new AheadOfTime(unpacked.resolve(name + ".aot"), ahead, true));
    }

    /** A part of this module, from the class path we run from ourselves. */
    Program ours(String name, Class<?> main) {
        // absolute, since programs work in another folder than we do
        List<Path> elements = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(element -> Path.of(element).toAbsolutePath())
                .toList();
        String classPath = elements.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        // classes in folders cannot be learnt
        boolean jars = elements.stream().allMatch(Files::isRegularFile);
        Path cache = folder.resolve(name + "-" + (jars ? Digest.of(elements) : "classes") + ".aot");
        if (jars && !Files.exists(cache)) {
            forget(name);
        }
        return new Program(
                classPath, List.of("-cp", classPath, main.getName()), new AheadOfTime(cache, ahead && jars, true));
    }

    private void unpack(Path jar, Path target) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, "unpacking");
            Process process = new ProcessBuilder(
                            JAVA.toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            draft.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new ServerException("%s cannot be unpacked.".formatted(jar.getFileName()));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ServerException("The stack was ended while %s was being unpacked.".formatted(jar.getFileName()));
        }
    }

    /** Throws away what belongs to earlier builds of the program, but for the last: an instance may still run from it. */
    private void forget(String name) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> old = Files.list(folder)) {
                old.filter(path -> path.getFileName().toString().matches(name + "-[0-9a-f]{12}.*"))
                        .sorted(Comparator.comparing(Programs::changed).reversed())
                        .skip(1)
                        .toList()
                        .forEach(Programs::delete);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileTime changed(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a file, or a folder with everything in it. */
    static void delete(Path path) {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
