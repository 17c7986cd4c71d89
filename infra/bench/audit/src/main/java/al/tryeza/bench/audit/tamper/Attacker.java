package al.tryeza.bench.audit.tamper;

import al.tryeza.audit.ledger.note.Signer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Who has all rights on the log's database, and has taken its triggers away. What is done is undone at the end, so one log
 * serves for the whole campaign.
 */
final class Attacker {

    private static final List<String> TABLES = List.of("entry", "tile", "head", "checkpoint");

    private final Connection connection;
    private final RandomGenerator random;
    private final long size;
    private final Signer stolen;

    /**
     * Begins an attack.
     *
     * @param connection of a superuser, in a transaction
     * @param size entries that the last checkpoint covers
     * @param stolen the log's own private key, which some attackers have
     */
    Attacker(Connection connection, RandomGenerator random, long size, Signer stolen) throws SQLException {
        this.connection = connection;
        this.random = random;
        this.size = size;
        this.stolen = stolen;
        for (String table : TABLES) {
            run("alter table audit.%s disable trigger all".formatted(table));
        }
    }

    RandomGenerator random() {
        return random;
    }

    long size() {
        return size;
    }

    Signer stolen() {
        return stolen;
    }

    /** An index of an entry under the last checkpoint. */
    long anyEntry() {
        return random.nextLong(size);
    }

    /** Runs a statement; says how many rows it changed. */
    int run(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    /** The one value of a query. */
    byte[] bytes(String sql, Object... parameters) throws SQLException {
        return all(sql, parameters).getFirst();
    }

    /** The values of a query. */
    List<byte[]> all(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(sql, parameters);
                var rows = statement.executeQuery()) {
            List<byte[]> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getBytes(1));
            }
            return values;
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
        return statement;
    }

    /** With one bit turned. */
    byte[] spoilt(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return changed;
    }

    /** With its version and count as every leaf has them, and a bit of a commitment turned. */
    byte[] anotherLeaf(byte[] leaf) {
        byte[] changed = leaf.clone();
        changed[2 + random.nextInt(changed.length - 2)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return changed;
    }
}
