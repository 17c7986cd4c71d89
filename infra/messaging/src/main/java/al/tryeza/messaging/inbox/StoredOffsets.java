package al.tryeza.messaging.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a consumer has come, in the database where its effects are. */
final class StoredOffsets {

    private final JdbcClient jdbc;
    private final String consumer;

    StoredOffsets(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /** The offset to read next; 0, and stored as such, where nothing was read yet. */
    long next(UUID topicId, String topic, int partition) {
        jdbc.sql("""
                        INSERT INTO messaging.consumed_offset (consumer, topic_id, partition, topic, next_offset)
                        VALUES (:consumer, :topicId, :partition, :topic, 0)
                        ON CONFLICT DO NOTHING
                        """)
                .param("consumer", consumer)
                .param("topicId", topicId)
                .param("partition", partition)
                .param("topic", topic)
                .update();
        return jdbc.sql("""
                        SELECT next_offset FROM messaging.consumed_offset
                         WHERE consumer = :consumer AND topic_id = :topicId AND partition = :partition
                        """)
                .param("consumer", consumer)
                .param("topicId", topicId)
                .param("partition", partition)
                .query(Long.class)
                .single();
    }

    /** Moves on, if the stored offset is the expected one; another that moves it at this moment is waited for. */
    boolean move(UUID topicId, int partition, long expected, long next) {
        return jdbc.sql("""
                        UPDATE messaging.consumed_offset SET next_offset = :next
                         WHERE consumer = :consumer AND topic_id = :topicId AND partition = :partition
                           AND next_offset = :expected
                        """)
                        .param("next", next)
                        .param("consumer", consumer)
                        .param("topicId", topicId)
                        .param("partition", partition)
                        .param("expected", expected)
                        .update()
                == 1;
    }

    /** A move of one partition's offset. */
    record Move(UUID topicId, int partition, long expected, long next) {}

    /** Moves several partitions on, if each stored offset is the expected one. Where it says no, roll back. */
    boolean move(List<Move> moves) {
        return jdbc.sql("""
                        UPDATE messaging.consumed_offset AS stored SET next_offset = move.next
                          FROM unnest(:topicIds::uuid[], :partitions::int[], :expected::bigint[], :next::bigint[])
                               AS move (topic_id, partition, expected, next)
                         WHERE stored.consumer = :consumer AND stored.topic_id = move.topic_id
                           AND stored.partition = move.partition AND stored.next_offset = move.expected
                        """)
                        .param("consumer", consumer)
                        .param("topicIds", moves.stream().map(Move::topicId).toArray(UUID[]::new))
                        .param("partitions", moves.stream().map(Move::partition).toArray(Integer[]::new))
                        .param("expected", moves.stream().map(Move::expected).toArray(Long[]::new))
                        .param("next", moves.stream().map(Move::next).toArray(Long[]::new))
                        .update()
                == moves.size();
    }
}
