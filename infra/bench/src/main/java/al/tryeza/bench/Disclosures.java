package al.tryeza.bench;

import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code infra/bench/disclosures [SECONDS]}: what it costs to see who somebody is, beside a bare transaction of the same
 * rows, and beside looking at the same case in codes. Medians of five passes, turn about.
 */
public final class Disclosures {

    private static final int PASSES = 5;
    private static final int CASES = 40;
    private static final List<Integer> AT_ONCE = List.of(1, 4);

    private Disclosures() {}

    /** Runs it, and writes a page of results. */
    public static void main(String[] given) throws Exception {
        int seconds = given.length == 0 ? 5 : Integer.parseInt(given[0]);
        Path root = Path.of(System.getProperty("tryeza.root"));
        run(root, seconds);
        System.exit(0);
    }

    private static void run(Path root, int seconds) throws IOException, SQLException, InterruptedException {
        var progress = new Progress(System.out);
        var arguments = Arguments.of(List.of("--doors", "rest"), root.resolve("infra/bench/results"));
        try (Platform platform = Platform.start(root, RunFolder.current(), arguments, progress)) {
            var granted = GrantedCases.make(platform, CASES);
            progress.say("%d cases, each granted to one officer".formatted(CASES));
            try (var floor = DisclosureFloor.like(platform, granted)) {
                List<Row> rows = new ArrayList<>();
                for (int atOnce : AT_ONCE) {
                    rows.add(measure(granted, floor, atOnce, seconds, progress));
                }
                write(root, rows, Machine.here().withLeanServices().with("PostgreSQL", platform.version()), floor);
            }
        }
    }

    /** Medians over the passes. */
    record Row(int atOnce, Closed.Result disclosed, Closed.Result viewed, Closed.Result floor) {}

    private static Row measure(GrantedCases granted, DisclosureFloor floor, int atOnce, int seconds, Progress progress)
            throws InterruptedException {
        List<Closed.Result> disclosed = new ArrayList<>();
        List<Closed.Result> viewed = new ArrayList<>();
        List<Closed.Result> bare = new ArrayList<>();
        Closed.run(atOnce, seconds, granted::disclose);
        Closed.run(atOnce, seconds, floor::write);
        for (int pass = 0; pass < PASSES; pass++) {
            disclosed.add(Closed.run(atOnce, seconds, granted::disclose));
            bare.add(Closed.run(atOnce, seconds, floor::write));
            viewed.add(Closed.run(atOnce, seconds, granted::view));
            progress.say("%d at once, pass %d of %d".formatted(atOnce, pass + 1, PASSES));
        }
        return new Row(atOnce, Closed.median(disclosed), Closed.median(viewed), Closed.median(bare));
    }

    private static void write(Path root, List<Row> rows, Machine machine, DisclosureFloor floor) throws IOException {
        var page =
                new StringBuilder("""
                # Disclosures, %s

                Seeing identity and contact of a person: directory, case, rules, consent and grants read; two classes asked of the
                policies; the record written; keys unwrapped and two texts decrypted; the reason sealed and kept. Beside it the
                **floor**: one bare transaction of the same rows (%d bytes of record), the same ciphertexts and keys
                read, no HTTP, no decision, no keys; and the pseudonymous **view** of the same cases through the same door.
                Closed loop; medians of %d passes, turn about.

                | at once | disclosures/s | p50 ms | p99 ms | floor/s | p50 ms | p99 ms | **p50 over floor** | **p99 over floor** | views/s | p50 ms | p99 ms |
                | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
                """.formatted(LocalDate.now(java.time.ZoneOffset.UTC), floor.recordBytes(), PASSES));
        for (Row row : rows) {
            page.append("| %d | %s | %s | %s | %s | %s | %s | **%s** | **%s** | %s | %s | %s |%n"
                    .formatted(
                            row.atOnce,
                            Numbers.rounded(row.disclosed.aSecond(), 0),
                            Numbers.rounded(row.disclosed.p50(), 1),
                            Numbers.rounded(row.disclosed.p99(), 1),
                            Numbers.rounded(row.floor.aSecond(), 0),
                            Numbers.rounded(row.floor.p50(), 1),
                            Numbers.rounded(row.floor.p99(), 1),
                            Numbers.times(row.disclosed.p50(), row.floor.p50()),
                            Numbers.times(row.disclosed.p99(), row.floor.p99()),
                            Numbers.rounded(row.viewed.aSecond(), 0),
                            Numbers.rounded(row.viewed.p50(), 1),
                            Numbers.rounded(row.viewed.p99(), 1)));
        }
        page.append("\n");
        page.append(machine.list()).append('\n');
        Path file = root.resolve(
                "infra/bench/results/%s-disclosures.md".formatted(LocalDate.now(java.time.ZoneOffset.UTC)));
        Files.writeString(file, page);
        System.out.println(page);
        System.out.println("Written: " + root.relativize(file));
    }
}
