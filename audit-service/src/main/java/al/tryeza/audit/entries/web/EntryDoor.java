package al.tryeza.audit.entries.web;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EventRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /api/entries}. */
@Configuration(proxyBeanMethods = false)
public class EntryDoor {

    @Bean
    EntryController entryController(Entries entries, EventRecords records) {
        return new EntryController(entries, records);
    }
}
