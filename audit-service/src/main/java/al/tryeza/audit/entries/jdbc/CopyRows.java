package al.tryeza.audit.entries.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.audit.entries.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Rows on their way into a table by {@code COPY} in PostgreSQL's binary format, in the transaction that the caller has on
 * the data source. Columns are added in their order; a null is a null.
 */
public final class CopyRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    private static final short END = -1;
    private static final int ABSENT = -1;
    private static final int TEXT = 25;

    /** PostgreSQL counts time from the year 2000. */
    private static final long EPOCH = Columns.micros(Instant.parse("2000-01-01T00:00:00Z"));

    private static final SQLExceptionTranslator TRANSLATOR = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");

    private final String statement;
    private final short columns;
    private ByteBuffer rows = ByteBuffer.allocate(1 << 14);

    /**
     * Rows for these columns of a table.
     *
     * @param columns names, as they stand in the statement
     */
    public CopyRows(String table, List<String> columns) {
        this.statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        this.columns = (short) columns.size();
        put(SIGNATURE);
        room(2 * Integer.BYTES).putInt(0).putInt(0);
    }

    /** Begins a row. */
    public CopyRows row() {
        room(Short.BYTES).putShort(columns);
        return this;
    }

    public CopyRows add(@Nullable String text) {
        return text == null ? absent() : sized(text.getBytes(UTF_8));
    }

    public CopyRows add(long number) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        return this;
    }

    public CopyRows add(int number) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
        return this;
    }

    public CopyRows add(@Nullable Long number) {
        return number == null ? absent() : add(number.longValue());
    }

    public CopyRows add(@Nullable Integer number) {
        return number == null ? absent() : add(number.intValue());
    }

    public CopyRows add(boolean truth) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (truth ? 1 : 0));
        return this;
    }

    public CopyRows add(@Nullable Instant time) {
        return time == null ? absent() : add(Columns.micros(time) - EPOCH);
    }

    public CopyRows add(@Nullable UUID id) {
        if (id == null) {
            return absent();
        }
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return this;
    }

    public CopyRows add(@Nullable Bytes bytes) {
        return bytes == null ? absent() : sized(bytes.toArray());
    }

    public CopyRows add(byte[] bytes) {
        return sized(bytes);
    }

    /** An array of texts, none of them null. */
    public CopyRows add(List<String> texts) {
        List<byte[]> items = texts.stream().map(text -> text.getBytes(UTF_8)).toList();
        int dimensions = items.isEmpty() ? 0 : 1;
        int length = (3 + 2 * dimensions) * Integer.BYTES
                + items.stream().mapToInt(item -> Integer.BYTES + item.length).sum();
        room(Integer.BYTES + length).putInt(length).putInt(dimensions).putInt(0).putInt(TEXT);
        if (dimensions == 1) {
            rows.putInt(items.size()).putInt(1);
        }
        items.forEach(item -> rows.putInt(item.length).put(item));
        return this;
    }

    private CopyRows absent() {
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private CopyRows sized(byte[] bytes) {
        room(Integer.BYTES).putInt(bytes.length);
        put(bytes);
        return this;
    }

    private void put(byte[] bytes) {
        room(bytes.length).put(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            int length = Math.max(rows.capacity() * 2, rows.position() + bytes);
            rows = ByteBuffer.wrap(Arrays.copyOf(rows.array(), length)).position(rows.position());
        }
        return rows;
    }

    /** Sends them. */
    public void send(DataSource database) {
        room(Short.BYTES).putShort(END);
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(statement, new ByteArrayInputStream(rows.array(), 0, rows.position()), 1 << 16);
        } catch (SQLException refused) {
            var known = TRANSLATOR.translate("copy", statement, refused);
            throw known == null ? new DataAccessResourceFailureException("copy failed", refused) : known;
        } catch (IOException broken) {
            throw new DataAccessResourceFailureException("copy failed", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
