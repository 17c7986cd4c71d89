package al.tryeza.audit.alarms.jdbc;

import al.tryeza.audit.alarms.Stream;
import al.tryeza.audit.alarms.Stream.Run;
import al.tryeza.audit.alarms.Streams;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcStreams implements Streams {

    private final JdbcClient jdbc;

    JdbcStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean advance(String topic, String key, long version) {
        String sql = version == 1 ? """
                insert into audit.stream (topic, key, highest, missing) values (:topic, :key, :version, '{}')
                on conflict (topic, key) do nothing
                """ : """
                update audit.stream set highest = :version
                where topic = :topic and key = :key and highest = :version - 1
                """;
        return jdbc.sql(sql)
                        .param("topic", topic)
                        .param("key", key)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Override
    public Stream find(String topic, String key) {
        return jdbc.sql("select highest, missing from audit.stream where topic = ? and key = ?")
                .params(topic, key)
                .query((row, _) -> new Stream(row.getLong("highest"), runs((Long[])
                        row.getArray("missing").getArray())))
                .optional()
                .orElse(Stream.EMPTY);
    }

    @Override
    public void put(String topic, String key, Stream stream) {
        jdbc.sql("""
                insert into audit.stream (topic, key, highest, missing) values (?, ?, ?, ?)
                on conflict (topic, key) do update set highest = excluded.highest, missing = excluded.missing
                """)
                .param(topic)
                .param(key)
                .param(stream.highest())
                .param(bounds(stream.missing()))
                .update();
    }

    private static List<Run> runs(Long[] bounds) {
        return IntStream.range(0, bounds.length / 2)
                .mapToObj(run -> new Run(bounds[2 * run], bounds[2 * run + 1]))
                .toList();
    }

    private static long[] bounds(List<Run> runs) {
        return runs.stream()
                .flatMapToLong(run -> LongStream.of(run.first(), run.last()))
                .toArray();
    }
}
