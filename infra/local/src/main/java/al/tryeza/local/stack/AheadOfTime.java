package al.tryeza.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a Java program learnt in its first run (JEP 483, 514, 515), kept for the next: the first run notes what it loaded
 * and how it ran, after its end the notes are made into a cache, later runs start from it with a fraction of the work.
 *
 * @param cache the file; its name carries the digest of the program, so another build never meets it
 * @param enabled whether to use what was learnt
 * @param learning whether to take notes where nothing was learnt yet
 */
record AheadOfTime(Path cache, boolean enabled, boolean learning) {

    private static final List<String> QUIET = List.of("-Xlog:aot=error", "-Xlog:cds=error");

    /** Learning makes the first end slower; whoever ends stacks often, on new folders, says {@code TRYEZA_AOT=off}. */
    static boolean wanted(Map<String, String> environment) {
        return !environment.getOrDefault("TRYEZA_AOT", "on").equals("off");
    }

    /** Options of a run: to use what is known, or to take notes. */
    List<String> options() {
        if (!enabled || !(learning || known())) {
            return List.of();
        }
        return quietly(
                known()
                        ? List.of("-XX:AOTCache=" + cache)
                        : List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes()));
    }

    boolean known() {
        return Files.exists(cache);
    }

    /**
     * Makes the notes of a run that ended in order into a cache. Takes seconds of a processor; nothing happens where there
     * are no notes or the cache is there.
     *
     * @param command Java and the options of the run, but for {@link #options()}
     * @param classPath of the run
     * @return whether there is a cache now that was not there before
     */
    boolean learn(List<String> command, String classPath) {
        if (!enabled || !learning || known() || !Files.exists(notes())) {
            return false;
        }
        List<String> create = new ArrayList<>(command);
        create.addAll(
                quietly(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes(), "-XX:AOTCache=" + draft())));
        create.addAll(List.of("-cp", classPath));
        try {
            Process process = new ProcessBuilder(create)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // a failure costs the next start its speed and nothing else
            if (process.waitFor() == 0 && Files.exists(draft())) {
                Files.move(draft(), cache, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(notes());
            return known();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> quietly(List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.addAll(QUIET);
        return all;
    }

    private Path notes() {
        return cache.resolveSibling(cache.getFileName() + ".notes");
    }

    private Path draft() {
        return cache.resolveSibling(cache.getFileName() + ".draft");
    }
}
