package al.tryeza.audit.keys.memory;

import al.tryeza.audit.keys.EntryKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps keys in memory. */
@Configuration(proxyBeanMethods = false)
public class MemoryKeyStore {

    /** One for all instances of a process. */
    private static final EntryKeys KEYS = new MemoryKeys();

    @Bean
    EntryKeys entryKeys() {
        return KEYS;
    }
}
