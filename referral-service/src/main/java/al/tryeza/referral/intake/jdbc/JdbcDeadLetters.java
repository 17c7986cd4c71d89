package al.tryeza.referral.intake.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.intake.DeadLetter;
import al.tryeza.referral.intake.DeadLetter.Settlement;
import al.tryeza.referral.intake.DeadLetterCode;
import al.tryeza.referral.intake.DeadLetterStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dead letters in PostgreSQL; a record has one, however often it is given up. */
final class JdbcDeadLetters implements DeadLetterStore {

    private final JdbcClient jdbc;

    JdbcDeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(
            String topic,
            UUID topicId,
            int partition,
            long offset,
            DeadLetterCode code,
            @Nullable String sealed,
            Instant receivedAt) {
        jdbc.sql("""
                INSERT INTO intake.dead_letter (topic, topic_id, partition, record_offset, code, sealed, received_at)
                VALUES (:topic, :topicId, :partition, :offset, :code, :sealed, :receivedAt)
                ON CONFLICT (topic_id, partition, record_offset) DO NOTHING
                """)
                .param("topic", topic)
                .param("topicId", topicId)
                .param("partition", partition)
                .param("offset", offset)
                .param("code", code.name())
                .param("sealed", sealed)
                .param("receivedAt", receivedAt.atOffset(UTC))
                .update();
    }

    @Override
    public Optional<DeadLetter> find(long id) {
        return jdbc.sql("""
                SELECT id, topic, topic_id, partition, record_offset, code, sealed, received_at, settled_at, settlement
                  FROM intake.dead_letter WHERE id = ?
                """).param(id).query(JdbcDeadLetters::letter).optional();
    }

    @Override
    public Optional<DeadLetter> hold(long id) {
        return jdbc.sql("""
                SELECT id, topic, topic_id, partition, record_offset, code, sealed, received_at, settled_at, settlement
                  FROM intake.dead_letter WHERE id = ? FOR UPDATE
                """).param(id).query(JdbcDeadLetters::letter).optional();
    }

    @Override
    public List<DeadLetter> list(@Nullable Long before, @Nullable Boolean settled, int limit) {
        return jdbc.sql("""
                SELECT id, topic, topic_id, partition, record_offset, code, NULL AS sealed, received_at, settled_at,
                       settlement
                  FROM intake.dead_letter
                 WHERE (:before::bigint IS NULL OR id < :before)
                   AND (:settled::boolean IS NULL OR (settled_at IS NOT NULL) = :settled)
                 ORDER BY id DESC LIMIT :limit
                """)
                .param("before", before)
                .param("settled", settled)
                .param("limit", limit)
                .query(JdbcDeadLetters::letter)
                .list();
    }

    @Override
    public long open() {
        return jdbc.sql("SELECT count(*) FROM intake.dead_letter WHERE settled_at IS NULL")
                .query(Long.class)
                .single();
    }

    @Override
    public void recode(long id, DeadLetterCode code) {
        jdbc.sql("UPDATE intake.dead_letter SET code = ? WHERE id = ?")
                .params(code.name(), id)
                .update();
    }

    @Override
    public void settle(long id, Settlement settlement, Instant now) {
        jdbc.sql("UPDATE intake.dead_letter SET settlement = ?, settled_at = ?, sealed = NULL WHERE id = ?")
                .params(settlement.name(), now.atOffset(UTC), id)
                .update();
    }

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        String settlement = row.getString("settlement");
        return new DeadLetter(
                row.getLong("id"),
                row.getString("topic"),
                row.getObject("topic_id", UUID.class),
                row.getInt("partition"),
                row.getLong("record_offset"),
                DeadLetterCode.valueOf(row.getString("code")),
                row.getString("sealed"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                settlement == null ? null : Settlement.valueOf(settlement));
    }
}
