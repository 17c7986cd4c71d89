package al.tryeza.bench;

import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code infra/bench/checkpoints [BACKLOG] [RATE]}: how many entries a second come from the broker under a published
 * checkpoint, and how long it takes at a rate that is offered. Medians of five passes.
 */
public final class Checkpoints {

    private static final int PASSES = 5;
    private static final int SECONDS = 10;

    private Checkpoints() {}

    /** Runs it, and writes a page of results. */
    public static void main(String[] given) throws Exception {
        int backlog = given.length > 0 ? Integer.parseInt(given[0]) : 100_000;
        int rate = given.length > 1 ? Integer.parseInt(given[1]) : 5_000;
        run(Path.of(System.getProperty("tryeza.root")), backlog, rate);
        System.exit(0);
    }

    private static void run(Path root, int backlog, int rate) throws IOException, SQLException, InterruptedException {
        var progress = new Progress(System.out);
        var arguments =
                Arguments.of(List.of("--doors", "rest", "--together", "2000"), root.resolve("infra/bench/results"));
        try (Platform platform = Platform.start(root, RunFolder.current(), arguments, progress);
                var log = new PublishedLog(platform.database("audit"));
                var sender = new AccessSender(platform.kafkaClient(), log.contentId())) {
            var checkpointing = new Checkpointing(platform, log, sender, progress);
            checkpointing.drained(backlog);
            List<Double> drained = new ArrayList<>();
            for (int pass = 0; pass < PASSES; pass++) {
                drained.add(checkpointing.drained(backlog));
                progress.say("pass %d: %,.0f entries/s".formatted(pass + 1, drained.getLast()));
            }
            List<Checkpointing.Loop> loops = new ArrayList<>();
            for (int pass = 0; pass < PASSES; pass++) {
                loops.add(checkpointing.loop(rate, SECONDS));
                progress.say("pass %d: p99 %.0f ms"
                        .formatted(pass + 1, loops.getLast().published().at(0.99)));
            }
            write(root, page(backlog, rate, drained, loops, platform.version()));
        }
    }

    private static String page(
            int backlog, int rate, List<Double> drained, List<Checkpointing.Loop> loops, String version) {
        return """
                # From the broker to a published checkpoint, %s

                The whole local stack on one machine. **Backlog**: %s accesses wait in the broker while audit-service stands still;
                counted from the moment at which it goes on to the commit of the checkpoint that covers the last of them.
                **Open loop**: %s accesses a second for %d s at fixed moments; counted from the moment at which each was meant to be
                sent. Medians of %d passes.

                | | |
                | --- | --: |
                | backlog, entries/s | **%s** |
                | its passes | %s |
                | open loop, to the entry: p50, p99 ms | %s, %s |
                | open loop, to the published checkpoint: p50, p99 ms | %s, **%s** |

                %s
                """.formatted(
                LocalDate.now(ZoneOffset.UTC),
                Numbers.grouped(backlog),
                Numbers.grouped(rate),
                SECONDS,
                PASSES,
                whole(Latencies.median(drained)),
                drained.stream().map(Checkpoints::whole).collect(Collectors.joining(", ")),
                whole(median(loops, true, 0.5)),
                whole(median(loops, true, 0.99)),
                whole(median(loops, false, 0.5)),
                whole(median(loops, false, 0.99)),
                Machine.here().withLeanServices().with("PostgreSQL", version).list());
    }

    private static double median(List<Checkpointing.Loop> loops, boolean appended, double share) {
        return Latencies.median(loops.stream()
                .map(loop -> (appended ? loop.appended() : loop.published()).at(share))
                .toList());
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static void write(Path root, String page) throws IOException {
        Path file =
                root.resolve("infra/bench/results/%s-audit-checkpoints.md".formatted(LocalDate.now(ZoneOffset.UTC)));
        Files.writeString(file, page);
        System.out.println(page);
        System.out.println("Written: " + root.relativize(file));
    }
}
