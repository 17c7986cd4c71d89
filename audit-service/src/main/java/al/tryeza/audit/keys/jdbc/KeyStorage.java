package al.tryeza.audit.keys.jdbc;

import al.tryeza.audit.keys.BucketKeys;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.keys.KeyDestruction;
import al.tryeza.audit.keys.KeyStore;
import al.tryeza.keys.KeysConfiguration;
import al.tryeza.keys.ServiceKey;
import al.tryeza.keys.WrappedKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the keys of entries: rows in a database of their own, and what seals them in the folder {@code TRYEZA_KEYS}. */
@Configuration(proxyBeanMethods = false)
@Import(KeysConfiguration.class)
public class KeyStorage {

    @Bean
    KeyDatabase keyDatabase(
            @Value("${TRYEZA_AUDIT_KEYS_URL}") String url,
            @Value("${TRYEZA_AUDIT_KEYS_PASSWORD}") String password,
            @Value("${TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD}") String migratorPassword) {
        return KeyDatabase.open(url, password, migratorPassword);
    }

    @Bean
    KeyStore keyStore(KeyDatabase database, WrappedKeys kept, ServiceKey service) {
        return KeyStore.open(database.rows(), new BucketKeys(kept, service.key()));
    }

    @Bean
    EntryKeys entryKeys(KeyStore store) {
        return store.keys();
    }

    @Bean
    KeyDestruction keyDestruction(KeyStore store) {
        return store.destruction();
    }
}
