package al.tryeza.bench;

import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Growth.Written;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Puts entries that were copied into the audit log's tree, or the next real one would find no place in it. */
record CopiedTree(Connection connection) {

    private static final int FETCH = 2_000;

    /** Grows the tree by what stands behind the head, in the transaction that has locked it. */
    void grow() throws SQLException {
        long size = size();
        var growth = new Growth(size, this::read);
        var hasher = new TreeHasher();
        try (var statement =
                connection.prepareStatement("SELECT leaf FROM audit.entry WHERE index >= ? ORDER BY index")) {
            statement.setLong(1, size);
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    growth.add(hasher.leaf(rows.getBytes(1)));
                }
            }
        }
        for (Written written : growth.changed()) {
            write(written);
        }
    }

    private long size() throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT size FROM audit.head")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private byte[] read(Tile tile) {
        try (var statement =
                connection.prepareStatement("SELECT hashes FROM audit.tile WHERE level = ? AND index = ?")) {
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.index());
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new TileMissing(tile);
                }
                return rows.getBytes(1);
            }
        } catch (SQLException unread) {
            throw new UncheckedIOException(new IOException("a tile cannot be read", unread));
        }
    }

    private void write(Written written) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO audit.tile (level, index, hashes) VALUES (?, ?, ?)
                ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes
                """)) {
            statement.setInt(1, written.tile().level());
            statement.setLong(2, written.tile().index());
            statement.setBytes(3, written.hashes());
            statement.executeUpdate();
        }
    }
}
