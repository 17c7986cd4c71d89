package al.tryeza.messaging.inbox;

import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.messaging.MessagingProperties;
import al.tryeza.messaging.Parking;
import al.tryeza.messaging.Records;
import al.tryeza.messaging.kafka.KafkaConnection;
import al.tryeza.messaging.outbox.OutboxTable;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Consumers, and the parking of what they cannot apply. */
@Configuration(proxyBeanMethods = false)
public class InboxConfiguration {

    @Bean
    BrokerTopics brokerTopics(KafkaConnection kafka) {
        return new BrokerTopics(kafka);
    }

    @Bean
    Records records(KafkaConnection kafka, BrokerTopics topics) {
        return new BrokerRecords(kafka, topics);
    }

    @Bean
    ParkingPlace parkingPlace(JdbcClient jdbc) {
        return new ParkingPlace(jdbc);
    }

    @Bean
    KnownConsumers knownConsumers() {
        return new KnownConsumers();
    }

    @Bean
    InboxMetrics inboxMetrics(ParkingPlace parking, MeterRegistry registry) {
        return new InboxMetrics(parking, registry);
    }

    @Bean
    EventConsumers eventConsumers(
            KafkaConnection kafka,
            MessagingProperties properties,
            BrokerTopics topics,
            EventCodec codec,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ParkingPlace parking,
            OutboxTable outbox,
            InboxMetrics metrics,
            KnownConsumers known) {
        return new KafkaEventConsumers(
                kafka,
                new Containers(kafka, properties.together(), properties.retry()),
                topics,
                codec,
                jdbc,
                new TransactionTemplate(transactions),
                parking,
                new DeadLetters(outbox),
                metrics,
                known);
    }

    @Bean
    Parking parking(ParkingPlace place, KnownConsumers consumers, PlatformTransactionManager transactions) {
        return new JdbcParking(place, consumers, new TransactionTemplate(transactions));
    }

    @Bean
    ParkedEndpoint parkedEndpoint(Parking parking) {
        return new ParkedEndpoint(parking);
    }

    /** Down where a consumer that should read does not. */
    @Bean
    HealthIndicator consumersHealthIndicator(KnownConsumers consumers) {
        return () -> consumers.all().stream().allMatch(RunningConsumer::isWell)
                ? Health.up().build()
                : Health.down().build();
    }
}
