package al.tryeza.audit.recovery.jdbc;

import al.tryeza.audit.entries.EntryCode;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.tree.TileSource;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.log.jdbc.LogStorage;
import al.tryeza.audit.log.jdbc.TileTable;
import al.tryeza.audit.recovery.LogTables;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

final class JdbcLogTables implements LogTables {

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final LogReading log;
    private final TileTable tiles;
    private final Clock clock;

    JdbcLogTables(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = new DataSourceTransactionManager(database);
        this.log = LogStorage.on(jdbc);
        this.tiles = new TileTable(jdbc);
        this.clock = clock;
    }

    @Override
    public <X extends Exception> void alone(Work<X> work) throws X {
        TransactionStatus transaction = transactions.getTransaction(null);
        try {
            jdbc.sql("select size from audit.head for update").query(Long.class).single();
            work.run();
            transactions.commit(transaction);
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }

    @Override
    public void appendLost(List<Leaf> leaves) {
        append(leaves, EntryCode.LOST, new byte[0]);
    }

    @Override
    public void appendPredecessor(Leaf leaf, SignedNote last) {
        append(List.of(leaf), EntryCode.PREDECESSOR, last.bytes());
    }

    /** Of an entry that came through no topic nothing is sealed, and no key is its own. */
    private void append(List<Leaf> leaves, EntryCode code, byte[] subject) {
        long size = size();
        jdbc.sql("""
                insert into audit.entry (index, received_at, position, partition, bucket, identified, topic, code, mark,
                    nonce, leaf, subject)
                select :size + number - 1, :now, :size + number - 1, -1, 0, false, 'audit-log', :code,
                    decode(repeat('00', 32), 'hex'), decode(repeat('00', 16), 'hex'), leaf, :subject
                from unnest(cast(:leaves as bytea[])) with ordinality as leaves (leaf, number)
                """)
                .param("size", size)
                .param("now", Columns.time(clock.instant()))
                .param("code", code.name())
                .param("subject", subject)
                .param("leaves", leaves.stream().map(Leaf::bytes).toArray(byte[][]::new))
                .update();
        tiles.grow(size, leaves);
        jdbc.sql("update audit.head set size = ?").param(size + leaves.size()).update();
    }

    @Override
    public void publish(SignedNote note, long size) {
        jdbc.sql("""
                insert into audit.checkpoint (size, note, published_at)
                select :size, :note, :now where not exists (select from audit.checkpoint where size >= :size)
                """)
                .param("size", size)
                .param("note", note.toString())
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    @Override
    public long size() {
        return log.size();
    }

    @Override
    public TileSource tiles() {
        return log.tiles();
    }

    @Override
    public List<byte[]> leaves(long from, int count) {
        return log.leaves(from, count);
    }
}
