package al.tryeza.audit.alarms.jdbc;

import al.tryeza.audit.alarms.Stream;
import al.tryeza.audit.alarms.Stream.Run;
import al.tryeza.audit.alarms.Streams;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcStreams implements Streams {

    private final JdbcClient jdbc;

    JdbcStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Advance> advance(Collection<Advance> advances) {
        List<Advance> all = List.copyOf(advances);
        return jdbc
                .sql("""
                with next as (
                    select * from unnest(cast(:topics as text[]), cast(:keys as text[]), cast(:firsts as bigint[]),
                        cast(:lasts as bigint[])) with ordinality as next (topic, key, first, last, number)
                ), moved as (
                    update audit.stream set highest = next.last from next
                    where stream.topic = next.topic and stream.key = next.key and stream.highest = next.first - 1
                    and next.first > 1
                    returning next.number
                ), begun as (
                    insert into audit.stream (topic, key, highest, missing)
                    select topic, key, last, '{}' from next where first = 1
                    on conflict (topic, key) do nothing
                    returning topic, key
                )
                select number from moved union all select number from begun join next using (topic, key)
                """)
                .param("topics", all.stream().map(Advance::topic).toArray(String[]::new))
                .param("keys", all.stream().map(Advance::key).toArray(String[]::new))
                .param("firsts", all.stream().map(Advance::first).toArray(Long[]::new))
                .param("lasts", all.stream().map(Advance::last).toArray(Long[]::new))
                .query(Integer.class)
                .stream()
                .map(number -> all.get(number - 1))
                .collect(Collectors.toSet());
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
