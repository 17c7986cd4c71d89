package al.tryeza.notification.notice.jdbc;

import al.tryeza.notification.notice.RecipientVersions;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions in the table {@code inbox.recipient}. */
final class JdbcRecipientVersions implements RecipientVersions {

    private final JdbcClient jdbc;

    JdbcRecipientVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> advance(Map<String, Long> numbers) {
        // in the order of their ids, so that two transactions never wait for each other
        return jdbc
                .sql("""
                        INSERT INTO inbox.recipient AS known (officer, version)
                        SELECT officer, number FROM unnest(:officers::text[], :numbers::bigint[]) AS new (officer, number)
                        ORDER BY officer
                        ON CONFLICT (officer) DO UPDATE SET version = known.version + excluded.version
                        RETURNING officer, version
                        """)
                .param("officers", numbers.keySet().toArray(String[]::new))
                .param("numbers", numbers.values().toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getString("officer"), row.getLong("version")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
