package al.tryeza.audit.witness.jdbc;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.witness.Contradiction;
import al.tryeza.audit.witness.Cosigned;
import al.tryeza.audit.witness.Memory;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a log. Each change is one statement and so kept whole or not at all. */
final class JdbcMemory implements Memory {

    private static final Logger log = LoggerFactory.getLogger(JdbcMemory.class);

    private final JdbcClient jdbc;

    JdbcMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Cosigned> last(String origin) {
        return jdbc.sql("""
                        select note, cosignatures, cosigned_at, version
                        from witness.cosigned
                        where origin = :origin
                        """).param("origin", origin).query(JdbcMemory::cosigned).optional();
    }

    private static Cosigned cosigned(ResultSet row, int number) throws SQLException {
        try {
            SignedNote note = SignedNote.parse(row.getBytes("note"));
            List<NoteSignature> all = note.signatures();
            return new Cosigned(
                    Checkpoint.parse(note.text()),
                    note,
                    all.subList(all.size() - row.getInt("cosignatures"), all.size()),
                    row.getObject("cosigned_at", OffsetDateTime.class).toInstant(),
                    row.getLong("version"));
        } catch (Unbelievable spoilt) {
            throw new IllegalStateException("what was cosigned last cannot be read: the database was changed", spoilt);
        }
    }

    @Override
    public boolean replace(Cosigned next) {
        return changed(next.version() == 1 ? """
                        insert into witness.cosigned (origin, size, root, note, cosignatures, cosigned_at, version)
                        values (:origin, :size, :root, :note, :cosignatures, :at, :version)
                        on conflict do nothing
                        """ : """
                        update witness.cosigned
                        set size = :size, root = :root, note = :note, cosignatures = :cosignatures,
                            cosigned_at = :at, version = :version
                        where origin = :origin and version = :version - 1
                        """, next) == 1;
    }

    private int changed(String sql, Cosigned next) {
        Checkpoint checkpoint = next.checkpoint();
        return jdbc.sql(sql)
                .param("origin", checkpoint.origin())
                .param("size", unsigned(checkpoint.size()))
                .param("root", checkpoint.root().bytes())
                .param("note", next.note().bytes())
                .param("cosignatures", next.cosignatures().size())
                .param("at", utc(next.at()))
                .param("version", next.version())
                .update();
    }

    @Override
    public void contradicted(Contradiction contradiction, byte[] request, Instant now) {
        Checkpoint refused = contradiction.now();
        int kept = jdbc.sql("""
                        insert into witness.contradiction (origin, size, root, before, request, received_at)
                        values (:origin, :size, :root, :before, :request, :at)
                        on conflict do nothing
                        """)
                .param("origin", refused.origin())
                .param("size", unsigned(refused.size()))
                .param("root", refused.root().bytes())
                .param("before", contradiction.before().bytes())
                .param("request", request)
                .param("at", utc(now))
                .update();
        if (kept == 1) {
            log.atError()
                    .addKeyValue("origin", refused.origin())
                    .addKeyValue("size", Long.toUnsignedString(refused.size()))
                    .log("a log has signed two trees of one size: the proof is in witness.contradiction");
        }
    }

    private static BigDecimal unsigned(long size) {
        return new BigDecimal(Long.toUnsignedString(size));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
