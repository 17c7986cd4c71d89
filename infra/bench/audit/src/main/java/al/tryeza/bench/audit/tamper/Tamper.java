package al.tryeza.bench.audit.tamper;

import al.tryeza.bench.audit.KnownKeys;
import al.tryeza.bench.audit.LogServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;

/**
 * {@code infra/bench/audit/tamper [CHANGES] [SEED]}: changes a log as a superuser can, and sees whether each change is found.
 * Exit 1 where one is not.
 */
public final class Tamper {

    private Tamper() {}

    /** Runs it, and prints what was found by what. */
    public static void main(String[] given) throws SQLException, IOException {
        int changes = given.length > 0 ? Integer.parseInt(given[0]) : 5_000;
        long seed = given.length > 1 ? Long.parseLong(given[1]) : System.nanoTime();
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("tryeza.run")));
        Tally tally;
        try (var server = LogServer.start(folder);
                var campaign = new Campaign(server, new KnownKeys(), folder.resolve("campaign"))) {
            System.out.println("The log as it is: " + campaign.untouched().orElse("all well"));
            tally = campaign.run(changes, seed);
        }
        tally.found().forEach((change, by) -> System.out.printf("%-62s %s%n", change, by));
        System.out.printf(
                "%,d changes (seed %d), %,d found, %d missed%n",
                tally.tried(),
                seed,
                tally.tried() - tally.missed().size(),
                tally.missed().size());
        tally.missed().stream().distinct().forEach(change -> System.out.println("MISSED: " + change));
        System.exit(tally.missed().isEmpty() ? 0 : 1);
    }
}
