package al.tryeza.bench.audit.tamper;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.jdbc.EntryStorage;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.log.jdbc.LogStorage;
import al.tryeza.bench.audit.LogServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One log, attacked again and again; each attack is examined as it stands, and then undone. */
public final class Campaign implements AutoCloseable {

    private final Connection connection;
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private final Signer key;
    private final Examination examination;

    /**
     * Makes a log to attack.
     *
     * @param server with an empty log
     * @param folder for checkpoints, policy, and what the log serves
     */
    public Campaign(LogServer server, EntryKeys keys, Path folder) throws SQLException, IOException {
        var target = Target.make(server, keys, folder);
        this.key = target.key();
        this.connection = server.superuser();
        connection.setAutoCommit(false);
        var database = new SingleConnectionDataSource(connection, true);
        parts.registerBean(DataSource.class, () -> database);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        parts.registerBean(EntryKeys.class, () -> keys);
        parts.register(EntryStorage.class, LogStorage.class);
        parts.refresh();
        this.examination = new Examination(
                parts.getBean(JdbcClient.class),
                parts.getBean(LogReading.class),
                parts.getBean(Entries.class),
                target.signer(),
                folder.resolve("served"),
                folder.resolve("policy"),
                folder.resolve("saved"));
    }

    /** What is wrong with the log that nobody attacked: nothing. */
    public Optional<String> untouched() throws SQLException, IOException {
        Optional<String> found = examination.finds(Target.SIZE);
        connection.rollback();
        return found;
    }

    /**
     * Tries the kinds of changes in turn.
     *
     * @param changes how many
     * @param seed the same one makes the same choices
     */
    public Tally run(int changes, long seed) throws SQLException, IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Change> kinds = Changes.all();
        var tally = new Tally();
        for (int number = 0; number < changes; number++) {
            Change change = kinds.get(number % kinds.size());
            tally.count(change.name(), attacked(change, random));
        }
        return tally;
    }

    private Optional<String> attacked(Change change, RandomGenerator random) throws SQLException, IOException {
        try {
            change.doing().by(new Attacker(connection, random, Target.SIZE, key));
            return examination.finds(Target.SIZE);
        } finally {
            connection.rollback();
        }
    }

    @Override
    public void close() throws SQLException {
        parts.close();
        connection.close();
    }
}
