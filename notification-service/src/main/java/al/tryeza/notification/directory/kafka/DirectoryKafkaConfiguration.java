package al.tryeza.notification.directory.kafka;

import al.tryeza.events.InstitutionState;
import al.tryeza.events.OfficerState;
import al.tryeza.events.TableState;
import al.tryeza.events.Topic;
import al.tryeza.messaging.EventConsumer;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.notification.directory.DirectoryChanged;
import al.tryeza.notification.directory.DirectoryReplica;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the topic {@code directory}. Not in version order: it is compacted, so versions may skip. */
@Configuration(proxyBeanMethods = false)
public class DirectoryKafkaConfiguration {

    @Bean
    EventConsumer directoryConsumer(EventConsumers consumers, DirectoryReplica replica, DirectoryChanged listener) {
        var topic = new DirectoryTopic(replica, listener);
        return consumers
                .consumer("directory", Topic.DIRECTORY.topicName())
                .on(InstitutionState.class, topic::apply)
                .on(OfficerState.class, topic::apply)
                .on(TableState.class, topic::apply)
                .build();
    }
}
