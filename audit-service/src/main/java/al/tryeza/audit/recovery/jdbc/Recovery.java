package al.tryeza.audit.recovery.jdbc;

import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.note.KeyFileUnusable;
import al.tryeza.audit.ledger.policy.MalformedPolicy;
import al.tryeza.audit.ledger.policy.PolicyReader;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.LogFolder;
import al.tryeza.audit.recovery.LostMemory;
import al.tryeza.audit.recovery.MirroredLog;
import al.tryeza.audit.recovery.NewLog;
import al.tryeza.audit.recovery.Rebuild;
import al.tryeza.audit.recovery.RecoveryRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;

/**
 * {@code recover}: what somebody does who is called because the log gets no signature. It reads the environment of the service.
 */
public final class Recovery {

    private static final String USAGE = """
            recover begin ORIGIN
                makes the key of a log and signs its empty tree, before the service's first start
            recover rebuild MIRROR
                brings a database restored from an old copy up to what the log has signed for
            recover memory MIRROR
                gives a signer that has lost its memory the newest checkpoint that a mirror has kept
            recover new-log ORIGIN
                opens a new log in an empty database, whose entry 0 is the last word of the old one
            Environment: TRYEZA_KEYS, TRYEZA_LOG_POLICY, TRYEZA_DATABASE_URL, TRYEZA_DATABASE_PASSWORD, as of the service.
            """;

    /**
     * What came of it.
     *
     * @param code with which the process ends: 0 done, 1 it cannot be, 2 the question was wrong, 3 the database did not answer
     * @param text for the person who asked
     */
    public record Outcome(int code, String text) {}

    private final Map<String, String> environment;
    private final Clock clock;

    /** In an environment. */
    public Recovery(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** Does what the words say. */
    public Outcome run(List<String> words) {
        if (words.size() != 2) {
            return new Outcome(2, USAGE);
        }
        try {
            return new Outcome(0, done(words.getFirst(), words.getLast()));
        } catch (WrongQuestion wrong) {
            return new Outcome(2, wrong.getMessage() + "\n" + USAGE);
        } catch (RecoveryRefused refused) {
            return new Outcome(1, "Nothing was changed: " + refused.sentence() + ".\n");
        } catch (KeyFileUnusable | IllegalStateException unusable) {
            return new Outcome(1, "Nothing was changed: " + unusable.getMessage() + ".\n");
        } catch (UncheckedIOException unwritable) {
            return new Outcome(1, "Nothing was changed: the folder of keys cannot be read or written.\n");
        } catch (DataAccessException | TransactionException unreachable) {
            return new Outcome(3, "The database did not answer or refused; nothing was changed.\n");
        }
    }

    /** What was asked for is not said well. */
    private static final class WrongQuestion extends Exception {
        private static final long serialVersionUID = 1L;

        WrongQuestion(String message) {
            super(message);
        }
    }

    private String done(String what, String argument) throws RecoveryRefused, WrongQuestion {
        return switch (what) {
            case "begin" -> "The log's key, for the policy:\nlog " + folder().begin(argument, clock.instant()) + "\n";
            case "rebuild" -> {
                var checkpoint = new Rebuild(tables(), signer(), policy()).from(mirror(argument));
                yield "The database has all " + Long.toUnsignedString(checkpoint.size())
                        + " entries that were signed for. What is missing in them comes again from the topics, as new entries.\n";
            }
            case "memory" -> {
                var checkpoint = new LostMemory(signer(), folder().memory(), policy())
                        .remember(mirror(argument).checkpoint());
                yield "The signer goes on from " + Long.toUnsignedString(checkpoint.size()) + " entries.\n";
            }
            case "new-log" -> newLog(argument);
            default -> throw new WrongQuestion("There is no recovery \"" + what + "\".");
        };
    }

    private String newLog(String origin) throws RecoveryRefused, WrongQuestion {
        var opened = new NewLog(tables(), folder()).open(origin, clock.instant());
        return """
                The new log's key, in the place of the old one in the policy:
                log %s
                What shows that its entry 0 is the last word of the old log, for verify proof --opening:
                %s
                """.formatted(opened.key(), json(opened.opening()));
    }

    private static String json(Opening opening) {
        var base64 = Base64.getEncoder();
        return """
                {"compartment":"%s","salt":"%s","schema":"%s","bytes":"%s"}""".formatted(
                        opening.compartment().code(),
                        base64.encodeToString(opening.salt()),
                        base64.encodeToString(opening.schema()),
                        base64.encodeToString(opening.bytes()));
    }

    private LogFolder folder() throws WrongQuestion {
        return new LogFolder(Path.of(value("TRYEZA_KEYS")));
    }

    private CheckpointSigner signer() throws WrongQuestion {
        return new CheckpointSigner(folder().key().read(), folder().memory());
    }

    private static MirroredLog mirror(String folder) throws WrongQuestion {
        if (!Files.isDirectory(Path.of(folder))) {
            throw new WrongQuestion("There is no folder " + folder + ".");
        }
        return new MirroredLog(Path.of(folder));
    }

    private TrustPolicy policy() throws WrongQuestion {
        try {
            return PolicyReader.read(Files.readAllBytes(Path.of(value("TRYEZA_LOG_POLICY"))));
        } catch (IOException unreadable) {
            throw new WrongQuestion("The policy that TRYEZA_LOG_POLICY names cannot be read.");
        } catch (MalformedPolicy malformed) {
            throw new WrongQuestion("The policy is wrong: " + malformed.getMessage() + ".");
        }
    }

    private JdbcLogTables tables() throws WrongQuestion {
        return new JdbcLogTables(
                new DriverManagerDataSource(
                        value("TRYEZA_DATABASE_URL"), "audit_app", value("TRYEZA_DATABASE_PASSWORD")),
                clock);
    }

    private String value(String variable) throws WrongQuestion {
        String value = environment.getOrDefault(variable, "");
        if (value.isBlank()) {
            throw new WrongQuestion(variable + " is not set.");
        }
        return value;
    }
}
