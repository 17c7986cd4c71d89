package al.tryeza.audit.entries.web;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EventRecords;
import al.tryeza.audit.questions.QueryLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /api/entries}. */
@Configuration(proxyBeanMethods = false)
public class EntryDoor {

    @Bean
    EntryController entryController(Entries entries, EventRecords records, QueryLog queries) {
        return new EntryController(entries, records, queries);
    }

    @Bean
    OpeningController openingController(Entries entries, QueryLog queries) {
        return new OpeningController(entries, queries);
    }
}
