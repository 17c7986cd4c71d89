package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.GuardedEntryStore;
import al.tryeza.audit.entries.Sealing;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.log.AppendGuard;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
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
    EntryStore entryStore(JdbcClient jdbc, DataSource database, ObjectProvider<AppendGuard> guard) {
        EntryStore store = new JdbcEntryStore(jdbc, database);
        return guard.stream()
                .findFirst()
                .<EntryStore>map(found -> new GuardedEntryStore(store, found))
                .orElse(store);
    }

    @Bean
    Entries entries(JdbcClient jdbc, Unsealing unsealing) {
        return new JdbcEntries(jdbc, unsealing);
    }
}
