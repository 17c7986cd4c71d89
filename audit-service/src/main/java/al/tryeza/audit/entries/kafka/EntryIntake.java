package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.EntryLog;
import al.tryeza.audit.entries.EntryObserver;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.EventRecords;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.messaging.RawConsumer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads every topic that is ours to keep. */
@Configuration(proxyBeanMethods = false)
public class EntryIntake {

    @Bean
    EventRecords eventRecords(EventCodec codec) {
        return new AvroEventRecords(codec);
    }

    @Bean
    RawConsumer entryConsumer(
            EventConsumers consumers,
            EventCodec codec,
            EntryStore store,
            List<EntryObserver> observers,
            List<Projection> projections,
            MeterRegistry meters,
            Clock clock) {
        var recorder =
                new EntryRecorder(new RecordReader(codec, clock), new EntryLog(store), observers, projections, meters);
        return consumers
                .raw("entries", AuditedTopics.names().toArray(String[]::new))
                .handledBy(recorder)
                .build();
    }
}
