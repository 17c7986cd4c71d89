package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.Sealing;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.keys.EntryKeys;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the entries in PostgreSQL, sealed. */
@Configuration(proxyBeanMethods = false)
public class EntryStorage {

    @Bean
    Sealing sealing(EntryKeys keys) {
        return new Sealing(keys);
    }

    @Bean
    Unsealing unsealing(EntryKeys keys) {
        return new Unsealing(keys);
    }

    @Bean
    EntryStore entryStore(JdbcClient jdbc, DataSource database) {
        return new JdbcEntryStore(jdbc, database);
    }

    @Bean
    Entries entries(JdbcClient jdbc, Unsealing unsealing) {
        return new JdbcEntries(jdbc, unsealing);
    }
}
