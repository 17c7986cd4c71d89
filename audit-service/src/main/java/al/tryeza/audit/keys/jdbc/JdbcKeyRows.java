package al.tryeza.audit.keys.jdbc;

import al.tryeza.audit.keys.Bucket;
import al.tryeza.audit.keys.KeyLookup;
import al.tryeza.audit.keys.KeyMark;
import al.tryeza.audit.keys.KeyRow;
import al.tryeza.audit.keys.KeyRows;
import al.tryeza.keys.Ciphertext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Rows in PostgreSQL. Whoever adds to a bucket holds its generation; whoever renews it waits for them, and they for it. */
final class JdbcKeyRows implements KeyRows {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    JdbcKeyRows(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public Map<Integer, Integer> generations() {
        Map<Integer, Integer> generations = new HashMap<>();
        jdbc.sql("SELECT bucket, generation FROM keys.bucket").query(row -> {
            generations.put(row.getInt(1), row.getInt(2));
        });
        return generations;
    }

    @Override
    public void begin(int bucket) {
        jdbc.sql("INSERT INTO keys.bucket (bucket, generation) VALUES (?, 1) ON CONFLICT DO NOTHING")
                .param(bucket)
                .update();
    }

    @Override
    public List<KeyRow> byLookup(Collection<KeyLookup> lookups) {
        return jdbc.sql("""
                SELECT k.bucket, k.generation, k.lookup, k.mark, k.sealed
                FROM unnest(:buckets::smallint[], :values::bytea[]) AS s (bucket, lookup)
                     JOIN keys.entry_key k USING (bucket, lookup)
                """)
                .param("buckets", numbers(lookups, KeyLookup::bucket))
                .param("values", bytes(lookups, KeyLookup::lookup))
                .query((row, _) -> row(row))
                .list();
    }

    @Override
    public List<KeyRow> byMark(Collection<KeyMark> marks) {
        return jdbc.sql("""
                SELECT k.bucket, k.generation, k.lookup, k.mark, k.sealed
                FROM unnest(:buckets::smallint[], :values::bytea[]) AS s (bucket, mark)
                     JOIN keys.entry_key k USING (bucket, mark)
                """)
                .param("buckets", numbers(marks, KeyMark::bucket))
                .param("values", bytes(marks, KeyMark::mark))
                .query((row, _) -> row(row))
                .list();
    }

    @Override
    public Set<KeyLookup> add(Collection<KeyRow> rows) {
        Map<Integer, Integer> expected = new TreeMap<>();
        rows.forEach(row -> expected.put(row.bucket(), row.generation()));
        return Objects.requireNonNull(transaction.execute(_ -> held(expected) ? insert(rows) : Set.of()));
    }

    @Override
    public void renew(int bucket, UnaryOperator<Bucket> renewal) {
        transaction.executeWithoutResult(_ -> {
            Bucket now = locked(bucket);
            Bucket next = renewal.apply(now);
            if (next.generation() != now.generation()) {
                jdbc.sql("DELETE FROM keys.entry_key WHERE bucket = ?")
                        .param(bucket)
                        .update();
                jdbc.sql("UPDATE keys.bucket SET generation = ? WHERE bucket = ?")
                        .params(next.generation(), bucket)
                        .update();
                insert(next.rows());
            }
        });
    }

    /** Whether the buckets have these generations, and will until the transaction ends. Always in one order. */
    private boolean held(Map<Integer, Integer> expected) {
        Map<Integer, Integer> present = new TreeMap<>();
        jdbc.sql("""
                SELECT bucket, generation FROM keys.bucket WHERE bucket = ANY (:buckets::smallint[])
                ORDER BY bucket FOR KEY SHARE
                """)
                .param("buckets", expected.keySet().toArray(Integer[]::new))
                .query(row -> {
                    present.put(row.getInt(1), row.getInt(2));
                });
        return present.equals(expected);
    }

    private Bucket locked(int bucket) {
        List<Integer> generation = jdbc.sql("SELECT generation FROM keys.bucket WHERE bucket = ? FOR UPDATE")
                .param(bucket)
                .query(Integer.class)
                .list();
        if (generation.isEmpty()) {
            return new Bucket(bucket, 0, List.of());
        }
        return new Bucket(
                bucket,
                generation.getFirst(),
                jdbc.sql("SELECT bucket, generation, lookup, mark, sealed FROM keys.entry_key WHERE bucket = ?")
                        .param(bucket)
                        .query((row, _) -> row(row))
                        .list());
    }

    private Set<KeyLookup> insert(Collection<KeyRow> rows) {
        return new HashSet<>(jdbc.sql("""
                INSERT INTO keys.entry_key (bucket, generation, lookup, mark, sealed)
                SELECT * FROM unnest(:buckets::smallint[], :generations::integer[], :lookups::bytea[], :marks::bytea[],
                                     :sealed::bytea[])
                ORDER BY 1, 3
                ON CONFLICT (bucket, lookup) DO NOTHING
                RETURNING bucket, lookup
                """)
                .param("buckets", numbers(rows, KeyRow::bucket))
                .param("generations", numbers(rows, KeyRow::generation))
                .param("lookups", bytes(rows, KeyRow::lookup))
                .param("marks", bytes(rows, KeyRow::mark))
                .param("sealed", bytes(rows, KeyRow::sealed))
                .query((row, _) -> new KeyLookup(row.getInt(1), Ciphertext.of(row.getBytes(2))))
                .list());
    }

    private static KeyRow row(ResultSet row) throws SQLException {
        return new KeyRow(
                row.getInt("bucket"),
                row.getInt("generation"),
                Ciphertext.of(row.getBytes("lookup")),
                Ciphertext.of(row.getBytes("mark")),
                Ciphertext.of(row.getBytes("sealed")));
    }

    private static <T> Integer[] numbers(Collection<T> of, Function<T, Integer> number) {
        return of.stream().map(number).toArray(Integer[]::new);
    }

    private static <T> byte[][] bytes(Collection<T> of, Function<T, Ciphertext> bytes) {
        List<byte[]> all = new ArrayList<>(of.size());
        of.forEach(each -> all.add(bytes.apply(each).bytes()));
        return all.toArray(byte[][]::new);
    }
}
