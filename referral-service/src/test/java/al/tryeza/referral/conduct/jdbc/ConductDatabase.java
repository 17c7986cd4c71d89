package al.tryeza.referral.conduct.jdbc;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.conduct.ConductPublisher;
import al.tryeza.referral.conduct.RulesEvent;
import al.tryeza.testing.Backends;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with officers of three institutions, seen as each of the roles. */
final class ConductDatabase implements ConductPublisher {

    private final Map<String, String> environment = Backends.get().environment("referral");
    private final DataSource service = source("referral_app", "TRYEZA_DATABASE_PASSWORD");

    private final AtomicInteger tables = new AtomicInteger();
    private final List<String> published = Collections.synchronizedList(new ArrayList<>());

    final JdbcConductStore store = new JdbcConductStore(JdbcClient.create(service), this);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(service));

    ConductDatabase() {
        JdbcClient jdbc = JdbcClient.create(service);
        for (String office : List.of("police", "ngo", "prefecture")) {
            jdbc.sql("INSERT INTO directory.institution (id, kind, name, version) VALUES (?, 'NGO', 'Zyra', 1)")
                    .param(office + ".vlore")
                    .update();
            jdbc.sql("""
                    INSERT INTO directory.officer (id, institution, roles, status, language, version)
                    VALUES (:id, :id, '{table-member}', 'ACTIVE', 'SQ', 1)
                    """).param("id", office + ".vlore").update();
        }
    }

    /** A table without rules, that no other test has. */
    String newTable() {
        String table = "T-" + tables.incrementAndGet();
        service()
                .sql("INSERT INTO directory.working_table (id, name, version) VALUES (?, 'Tryeza', 1)")
                .param(table)
                .update();
        return table;
    }

    /** What was published of a table, as {@code number event}. */
    List<String> published(String table) {
        return published.stream()
                .filter(event -> event.startsWith(table + " "))
                .map(event -> event.substring(table.length() + 1))
                .toList();
    }

    /** Under the role of the service. */
    JdbcClient service() {
        return JdbcClient.create(service);
    }

    /** Under the role that reads the vault. */
    JdbcClient disclosure() {
        return JdbcClient.create(source("referral_disclosure", "TRYEZA_DISCLOSURE_PASSWORD"));
    }

    @Override
    public void happened(String table, long number, RulesEvent event, Actor by, Instant at) {
        published.add(table + " " + number + " " + event.getClass().getSimpleName());
    }

    private DataSource source(String role, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(
                Optional.ofNullable(environment.get("TRYEZA_DATABASE_URL")).orElseThrow());
        source.setUser(role);
        source.setPassword(environment.get(password));
        return source;
    }
}
