package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.KeptEntry;
import al.tryeza.audit.entries.KeyMark;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of {@code audit.entry} as sealed entries. */
public final class KeptRows {

    /** What a statement has to select, {@code from} {@link #TABLES}. */
    static final String COLUMNS =
            "entry.index, topic, received_at, entry.schema_id, institution, bucket, mark, nonce, fingerprint, structure, actor, subject, content";

    static final String TABLES = "audit.entry left join audit.schema using (schema_id)";

    private KeptRows() {}

    static KeptEntry kept(ResultSet row) throws SQLException {
        return new KeptEntry(
                row.getLong("index"),
                row.getString("topic"),
                Columns.requireInstant(row, "received_at"),
                row.getObject("schema_id", Integer.class),
                row.getString("institution"),
                mark(row),
                bytes(row, "nonce"),
                Bytes.ofNullable(row.getBytes("fingerprint")),
                Bytes.ofNullable(row.getBytes("structure")),
                Bytes.ofNullable(row.getBytes("actor")),
                bytes(row, "subject"),
                Bytes.ofNullable(row.getBytes("content")));
    }

    /** The columns {@code bucket} and {@code mark}. */
    public static KeyMark mark(ResultSet row) throws SQLException {
        return new KeyMark(row.getInt("bucket"), bytes(row, "mark"));
    }

    /** Bytes in a column that has no nulls. */
    public static Bytes bytes(ResultSet row, String column) throws SQLException {
        return Bytes.of(row.getBytes(column));
    }
}
