package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the entries in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class EntryStorage {

    @Bean
    EntryStore entryStore(JdbcClient jdbc) {
        return new JdbcEntryStore(jdbc);
    }

    @Bean
    Entries entries(JdbcClient jdbc) {
        return new JdbcEntries(jdbc);
    }
}
