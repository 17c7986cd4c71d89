package al.tryeza.audit.trail.kafka;

import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.entries.kafka.OwnEntries;
import al.tryeza.audit.questions.QueryLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts questions into the log. */
@Configuration(proxyBeanMethods = false)
public class TrailStorage {

    @Bean
    QueryLog queryLog(OwnEntries entries, Unsealing unsealing, Clock clock) {
        return new EntryQueryLog(entries, unsealing, clock);
    }
}
