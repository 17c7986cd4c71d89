package al.tryeza.audit.erasure.kafka;

import al.tryeza.audit.entries.kafka.OwnEntries;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.erasure.DestructionRecord;
import al.tryeza.audit.erasure.Erasures;
import al.tryeza.audit.keys.EntryKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the log for cases that were erased. */
@Configuration(proxyBeanMethods = false)
public class ErasureIntake {

    @Bean
    Projection erasureProjection(EntryKeys keys, Erasures erasures) {
        return new ErasureProjection(keys, erasures);
    }

    @Bean
    DestructionRecord destructionRecord(OwnEntries entries, Clock clock) {
        return new DestructionEvents(entries, clock);
    }
}
