package al.tryeza.audit.erasure.jdbc;

import al.tryeza.audit.erasure.Erasure;
import al.tryeza.audit.erasure.Erasures;
import al.tryeza.audit.keys.KeyMark;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** In the log's own database. The lock of its head keeps from being appended what would be sealed under a dying key. */
final class JdbcErasures implements Erasures {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    JdbcErasures(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void note(Erasure erasure) {
        jdbc.sql("INSERT INTO audit.erasure (entry, bucket, mark) VALUES (?, ?, ?)")
                .params(
                        erasure.entry(),
                        erasure.key().bucket(),
                        erasure.key().mark().bytes())
                .update();
    }

    @Override
    public boolean next(ToLongFunction<Erasure> work) {
        return due() > 0
                && Objects.requireNonNull(transaction.execute(_ -> {
                    jdbc.sql("SELECT size FROM audit.head FOR UPDATE")
                            .query(Long.class)
                            .single();
                    Optional<Erasure> oldest = oldest();
                    oldest.ifPresent(erasure -> done(erasure, work.applyAsLong(erasure)));
                    return oldest.isPresent();
                }));
    }

    @Override
    public long due() {
        return jdbc.sql("SELECT count(*) FROM audit.erasure WHERE recorded_as IS NULL")
                .query(Long.class)
                .single();
    }

    private Optional<Erasure> oldest() {
        return jdbc.sql("""
                SELECT entry, bucket, mark FROM audit.erasure WHERE recorded_as IS NULL ORDER BY entry LIMIT 1
                """)
                .query((row, _) -> new Erasure(row.getLong(1), KeyMark.of(row.getInt(2), row.getBytes(3))))
                .optional();
    }

    private void done(Erasure erasure, long recordedAs) {
        jdbc.sql("UPDATE audit.erasure SET recorded_as = ? WHERE entry = ?")
                .params(recordedAs, erasure.entry())
                .update();
    }
}
