package al.tryeza.messaging.outbox;

import al.tryeza.events.Topic;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.MessagingProperties;
import al.tryeza.messaging.Outbox;
import al.tryeza.messaging.Outboxes;
import al.tryeza.messaging.kafka.KafkaConnection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox and its relay. */
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {

    @Bean
    OutboxPartitions outboxPartitions(MessagingProperties properties) {
        return new OutboxPartitions(properties.partitions());
    }

    @Bean
    RelayWake relayWake(OutboxPartitions partitions) {
        return new RelayWake(partitions.count());
    }

    @Bean
    OutboxTable outboxTable(JdbcClient jdbc, OutboxPartitions partitions, RelayWake wake) {
        return new OutboxTable(jdbc, partitions, wake);
    }

    @Bean
    Outboxes outboxes(OutboxPartitions partitions, RelayWake wake, EventCodec codec, MessagingProperties properties) {
        return jdbc -> new JdbcOutbox(
                jdbc,
                new OutboxTable(jdbc, partitions, wake),
                codec,
                Math.toIntExact(properties.maxRecord().toBytes()));
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Outboxes outboxes) {
        return outboxes.under(jdbc);
    }

    @Bean
    OutboxMetrics outboxMetrics(JdbcClient jdbc, MeterRegistry registry) {
        return new OutboxMetrics(jdbc, registry);
    }

    @Bean
    OutboxRows outboxRows(JdbcClient jdbc) {
        return new OutboxRows(jdbc);
    }

    @Bean
    Relay relay(
            JdbcClient jdbc,
            OutboxPartitions partitions,
            OutboxRows rows,
            RelayWake wake,
            OutboxMetrics metrics,
            KafkaConnection kafka,
            MessagingProperties properties) {
        return new Relay(
                Stream.of(Topic.values()).anyMatch(topic -> topic.writers().contains(properties.service())),
                new Leases(jdbc, UUID.randomUUID(), properties.lease()),
                partitions.count(),
                properties.lease(),
                lease -> new PartitionWorker(
                        lease,
                        rows,
                        partition -> new TransactionalSender(kafka, partition),
                        wake,
                        metrics,
                        properties.poll(),
                        properties.retry()),
                () -> partitions.agree(jdbc));
    }
}
