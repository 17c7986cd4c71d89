package al.tryeza.publisher.command;

import al.tryeza.publisher.Account;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.Connection;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/**
 * {@code infra/publish --as INSTITUTION [--kind referral|identification] FILE|-}: sends JSON lines and tells what became
 * of each. Exit 0 where all were accepted, 1 where any was refused, 2 where the question was wrong, 3 where a part of the
 * platform cannot be reached or did not answer.
 */
public final class Publish {

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int UNREACHABLE = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int NAMED = 10;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream told;

    private Publish(Map<String, String> environment, PrintStream out, PrintStream told) {
        this.environment = environment;
        this.out = out;
        this.told = told;
    }

    /** See the class. */
    public static void main(String... words) throws InterruptedException {
        int exit = new Publish(System.getenv(), System.out, System.err).run(words);
        System.out.flush();
        System.exit(exit);
    }

    private int run(String... words) throws InterruptedException {
        try {
            return publish(Arguments.parse(words));
        } catch (Usage wrong) {
            told.println(wrong.getMessage());
            return USAGE;
        } catch (Unreachable away) {
            told.println(away.getMessage());
            return UNREACHABLE;
        } catch (IOException | UncheckedIOException unreadable) {
            told.println(
                    "The file, or what is kept beside it, cannot be read or written: see whether it is there, whose it is, and whether the disk is full. Run the same command again afterwards.");
            return USAGE;
        }
    }

    private int publish(Arguments asked) throws Usage, Unreachable, IOException, InterruptedException {
        var addresses = new Addresses(environment);
        var clients = new Clients(addresses.clients());
        var account = clients.account(asked.institution());
        if (asked.file().isEmpty()) {
            return publish(asked, account, addresses, new StandardInput(), new MemoryJournal(), Digests.forOnce());
        }
        var input = new FileInput(asked.file().get());
        if (!Files.isRegularFile(input.file()) || !Files.isReadable(input.file())) {
            throw new Usage("There is no such file, or it cannot be read.");
        }
        var digests = Digests.withKeyIn(clients.progressKey(account.institution()));
        var subject =
                new ProgressFile.Subject(account.institution(), asked.kind().code(), digests.keyName());
        try (var journal = ProgressFile.open(input.progress(), subject)) {
            return publish(asked, account, addresses, input, journal, digests);
        }
    }

    private int publish(
            Arguments asked, Account account, Addresses addresses, Input input, Journal journal, Digests digests)
            throws Unreachable, IOException, InterruptedException {
        var tally = new Tally();
        tally.total.set(input.lines());
        try (var connection = Connection.open(account, addresses.platform(), asked.kind(), Clock.systemUTC())) {
            var ears = listen(connection, account, asked, journal, tally);
            var thread = Thread.ofPlatform().daemon().name("receipts").start(ears);
            try {
                return tell(run(connection, account, asked, input, journal, digests, tally, ears), asked, input);
            } finally {
                ears.stop();
                thread.join();
            }
        }
    }

    private Summary run(
            Connection connection,
            Account account,
            Arguments asked,
            Input input,
            Journal journal,
            Digests digests,
            Tally tally,
            Ears ears)
            throws Unreachable, IOException, InterruptedException {
        try (var display = new Display(tally, told, "yes".equals(environment.get("TRYEZA_TERMINAL")))) {
            display.start();
            return new Run(
                            connection,
                            asked.kind(),
                            input,
                            journal,
                            digests,
                            tally,
                            ears,
                            asked.patience(),
                            failure -> Connection.refused(failure, account, asked.kind()))
                    .publish();
        }
    }

    private static Ears listen(Connection connection, Account account, Arguments asked, Journal journal, Tally tally)
            throws Unreachable, IOException {
        try {
            long end = connection.receipts().end(PATIENCE);
            if (journal.receiptsFrom().isEmpty()) {
                journal.begin(end);
            }
            connection.receipts().from(journal.receiptsFrom().getAsLong());
            return new Ears(connection.receipts(), journal, tally, end);
        } catch (KafkaException away) {
            throw Connection.refused(away, account, asked.kind());
        }
    }

    private int tell(Summary summary, Arguments asked, Input input) {
        summary.output().forEach(out::println);
        if (!summary.gone().isEmpty()) {
            told.println("Sent once, and no longer in the file: lines " + named(summary.gone())
                    + ". What the platform said of them still holds.");
        }
        if (!summary.unanswered().isEmpty()) {
            told.println("No receipt, and no news for %d s: lines %s."
                    .formatted(asked.patience().toSeconds(), named(summary.unanswered())));
            told.println(
                    input.repeatable()
                            ? "They are with the broker. Run the same command again: it first looks for their receipts, then sends them again under the ids they have, and nothing is taken twice. If it stays so, the platform may be down, or could not open them: give its operator the ids that %s names."
                                    .formatted(((FileInput) input).progress().getFileName())
                            : "They are with the broker, and may still be taken. To send lines again without sending them twice, publish them from a file.");
        }
        return summary.exit();
    }

    private static String named(List<Integer> lines) {
        var first = lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() > NAMED ? first + " and %d more".formatted(lines.size() - NAMED) : first;
    }
}
