package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.EntryLog;
import al.tryeza.audit.entries.EntryObserver;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.EventRecords;
import al.tryeza.audit.entries.Sealing;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.messaging.RawConsumer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Reads every topic that is ours to keep. */
@Configuration(proxyBeanMethods = false)
public class EntryIntake {

    @Bean
    EventRecords eventRecords(EventCodec codec) {
        return new AvroEventRecords(codec);
    }

    /** Its followers are looked up when they are first needed, for some of them record entries themselves. */
    @Bean
    Recording recording(
            EntryStore store,
            Sealing sealing,
            Unsealing unsealing,
            ObjectProvider<EntryObserver> observers,
            ObjectProvider<Projection> projections,
            MeterRegistry meters) {
        return new Recording(
                new EntryLog(store, sealing, unsealing),
                SingletonSupplier.of(() -> observers.orderedStream().toList()),
                SingletonSupplier.of(() -> projections.orderedStream().toList()),
                meters);
    }

    /**
     * The reader of the topics.
     *
     * @param readers that read and seal side by side; one after the other they append
     */
    @Bean
    RawConsumer entryConsumer(
            EventConsumers consumers,
            EventCodec codec,
            Recording recording,
            Clock clock,
            @Value("${tryeza.audit.readers:1}") int readers) {
        return consumers
                .raw("entries", AuditedTopics.names().toArray(String[]::new))
                .handledBy(new EntryRecorder(new RecordReader(codec, clock), recording))
                .threads(readers)
                .build();
    }

    @Bean
    OwnEntries ownEntries(EventCodec codec, Recording recording, PlatformTransactionManager transactions, Clock clock) {
        return new OwnEvents(codec, recording, new TransactionTemplate(transactions), clock);
    }
}
