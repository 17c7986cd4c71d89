package al.tryeza.bench.audit;

import al.tryeza.bench.Machine;
import al.tryeza.bench.WrongUse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code infra/bench/audit/sizes}: what proofs, questions and the check of the whole log cost by how many entries it has.
 * Medians of the passes.
 */
public final class Sizes {

    /** Entries that the log takes in one transaction while it is filled. */
    private static final int BATCH = 2_000;

    private final LogServer server;
    private final LogWriter log;
    private final SizesArguments arguments;
    private final Accesses accesses;
    private final long began = System.nanoTime();

    private Sizes(LogServer server, LogWriter log, SizesArguments arguments) {
        this.server = server;
        this.log = log;
        this.arguments = arguments;
        this.accesses = new Accesses(new CatalogueCodec(), arguments.each());
    }

    /** Runs it, and writes a page of results and its chart. */
    public static void main(String[] given) throws Exception {
        try {
            run(SizesArguments.of(List.of(given)));
        } catch (WrongUse wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
        System.exit(0);
    }

    private static void run(SizesArguments arguments) throws SQLException, IOException {
        try (var server = LogServer.start(Places.run());
                var log = new LogWriter(server.log(), new CatalogueCodec(), new KnownKeys())) {
            var bench = new Sizes(server, log, arguments);
            List<SizeCost> costs = new ArrayList<>();
            for (long size : arguments.sizes()) {
                bench.fill(size);
                costs.add(bench.measure(size));
            }
            var page = new SizesPage(arguments, costs, Machine.here().with("PostgreSQL", server.version()));
            Places.write("sizes", page::text);
            Places.chart("sizes", page.chart());
        }
    }

    private void fill(long size) throws SQLException {
        for (long have = log.size(); have < size; have = log.size()) {
            log.append(accesses.next((int) Math.min(BATCH, size - have)));
            if (have / BATCH % 50 == 0) {
                say("%,d of %,d entries appended".formatted(have, size));
            }
        }
        server.settle();
        say("%,d entries".formatted(size));
    }

    private SizeCost measure(long size) throws IOException {
        var checked = new WholeCheck(log, Places.run().resolve("served-" + size), size);
        var proofs = new ProofCosts(log, size);
        List<SizeCost.Pass> passes = new ArrayList<>();
        for (int pass = 0; pass <= arguments.passes(); pass++) {
            var measured = new SizeCost.Pass(
                    proofs.inclusion(), proofs.consistency(), proofs.verifiedASecond(), checked.entriesASecond());
            if (pass > 0) {
                passes.add(measured);
                say("%,d entries, pass %d of %d: %s".formatted(size, pass, arguments.passes(), measured.line()));
            }
        }
        checked.forget();
        return new SizeCost(size, passes);
    }

    private void say(String sentence) {
        System.out.printf("%6.0f s  %s%n", (System.nanoTime() - began) / 1e9, sentence);
    }
}
