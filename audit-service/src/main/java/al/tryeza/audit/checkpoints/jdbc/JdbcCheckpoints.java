package al.tryeza.audit.checkpoints.jdbc;

import al.tryeza.audit.checkpoints.PublishedCheckpoints;
import al.tryeza.audit.checkpoints.SpoiltCheckpoint;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcCheckpoints implements PublishedCheckpoints {

    private final JdbcClient jdbc;

    JdbcCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SignedNote> published() {
        return jdbc.sql("select note from audit.checkpoint order by size desc limit 1")
                .query(String.class)
                .optional()
                .map(JdbcCheckpoints::note);
    }

    @Override
    public Optional<SignedNote> covering(long index) {
        return jdbc.sql("select note from audit.checkpoint where size > ? order by size limit 1")
                .param(index)
                .query(String.class)
                .optional()
                .map(JdbcCheckpoints::note);
    }

    @Override
    public void publish(SignedNote note, long size, Instant now) {
        jdbc.sql("""
                insert into audit.checkpoint (size, note, published_at)
                select :size, :note, :now where not exists (select from audit.checkpoint where size >= :size)
                """)
                .param("size", size)
                .param("note", note.toString())
                .param("now", Columns.time(now))
                .update();
    }

    private static SignedNote note(String text) {
        try {
            return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (Unbelievable changed) {
            throw new SpoiltCheckpoint();
        }
    }
}
