package al.tryeza.messaging;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code tryeza.messaging}.
 *
 * @param service name of the service: its Kafka user, the start of its transactional ids and consumer groups
 * @param kafka bootstrap servers
 * @param kafkaPassword of the Kafka user; empty means no authentication, for a broker of one's own
 * @param kafkaTls whether connections to the broker are encrypted
 * @param kafkaAuthority PEM file of whom to trust there; empty for whom this Java trusts anyway
 * @param registry base address of the schema registry
 * @param topicSuffix added to every topic, transactional id and group; empty in production
 * @param partitions hash partitions of the outbox; fixed once the outbox was used, see the README
 * @param maxRecord largest encoded event; the broker's {@code max.message.bytes} must be higher
 * @param poll how often the outbox is looked at when nothing woke the relay
 * @param lease how long an instance keeps its outbox partitions after it was last heard of
 * @param heartbeat how often the service says that it is alive and how much it has sent
 * @param retry longest pause between two tries while a server is away
 * @param together most records that share a transaction; 1 or more, 1 gives each record its own
 */
@ConfigurationProperties("tryeza.messaging")
public record MessagingProperties(
        String service,
        String kafka,
        @DefaultValue("") String kafkaPassword,
        @DefaultValue("false") boolean kafkaTls,
        @DefaultValue("") String kafkaAuthority,
        URI registry,
        @DefaultValue("") String topicSuffix,
        @DefaultValue("4") int partitions,
        @DefaultValue("900KB") DataSize maxRecord,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("30s") Duration heartbeat,
        @DefaultValue("10s") Duration retry,
        @DefaultValue("200") int together) {

    @Override
    public String toString() {
        return "MessagingProperties of " + service;
    }
}
