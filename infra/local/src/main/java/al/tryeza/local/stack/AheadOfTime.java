package al.tryeza.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * What a Java program learnt in its first run (JEP 483, 514, 515), kept for the next: the first run writes a draft as it
 * ends, {@link #keep} takes it, later runs start from it in a fraction of the processor time.
 *
 * @param cache the file; its name carries the digest of the program, so another build never meets it
 * @param enabled whether to learn and to use what was learnt
 */
record AheadOfTime(Path cache, boolean enabled) {

    /** Learning makes the first end slower; whoever ends stacks often, on new folders, says {@code TRYEZA_AOT=off}. */
    static boolean wanted(Map<String, String> environment) {
        return !environment.getOrDefault("TRYEZA_AOT", "on").equals("off");
    }

    List<String> options() {
        if (!enabled) {
            return List.of();
        }
        return known()
                ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=error", "-Xlog:cds=error")
                : List.of("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot=error", "-Xlog:cds=error");
    }

    /** Whether the next run is one that learns. */
    boolean learns() {
        return enabled && !known();
    }

    private boolean known() {
        return Files.exists(cache);
    }

    /** Takes the draft of a run that ended in order; a run that was killed has left none, or half a one that is replaced. */
    void keep() {
        try {
            if (learns() && Files.exists(draft())) {
                Files.move(draft(), cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path draft() {
        return cache.resolveSibling(cache.getFileName() + ".draft");
    }
}
