package al.tryeza.messaging.kafka;

import al.tryeza.messaging.MessagingProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Settings of the service's Kafka clients, and the names it goes by at the broker. */
public final class KafkaConnection {

    /** Largest request; above {@code maxRecord} by what headers may take, below the broker's default largest. */
    private static final int MAX_REQUEST = 1_000_000;

    private static final int BATCH = 128 * 1024;

    private static final int RECORDS = 200;

    private final MessagingProperties properties;

    public KafkaConnection(MessagingProperties properties) {
        this.properties = properties;
        if (properties.maxRecord().toBytes() > MAX_REQUEST - 20_000) {
            throw new IllegalArgumentException("tryeza.messaging.max-record leaves no room for headers");
        }
        if (properties.together() < 1) {
            throw new IllegalArgumentException("tryeza.messaging.together must be 1 or more");
        }
    }

    /** The topic's name on the broker. */
    public String onBroker(String topic) {
        return topic + properties.topicSuffix();
    }

    /** The name by which the service knows a topic of the broker. */
    public String withoutSuffix(String topicOnBroker) {
        return topicOnBroker.substring(
                0, topicOnBroker.length() - properties.topicSuffix().length());
    }

    /** The record under the name by which the service knows its topic. */
    public ConsumerRecord<byte[], byte[]> withoutSuffix(ConsumerRecord<byte[], byte[]> received) {
        return new ConsumerRecord<>(
                withoutSuffix(received.topic()),
                received.partition(),
                received.offset(),
                received.timestamp(),
                received.timestampType(),
                received.serializedKeySize(),
                received.serializedValueSize(),
                received.key(),
                received.value(),
                received.headers(),
                Optional.empty());
    }

    /** Consumer group of a consumer; access rules go by its start. */
    public String group(String consumer) {
        return properties.service() + "." + consumer + properties.topicSuffix();
    }

    /** Settings of the producer of one outbox partition: whoever starts one under its id ends the one before. */
    public Map<String, Object> producer(int partition) {
        String id = properties.service() + ".outbox-" + partition + properties.topicSuffix();
        Map<String, Object> settings = client(id);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH);
        // the relay's own patience begins where the client's ends
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        return settings;
    }

    /** Settings of a consumer that keeps its offsets elsewhere. */
    public Map<String, Object> consumer(String consumer) {
        Map<String, Object> settings = client(group(consumer));
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(consumer));
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        // fewer than one fetch brings would make what is left wait for the next
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.max(RECORDS, properties.together()));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // how soon a new topic of a family is found
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return settings;
    }

    /** Settings common to every client. */
    public Map<String, Object> client(String id) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.kafka());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, id);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        if (!properties.kafkaPassword().isEmpty()) {
            settings.put(
                    CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                    properties.kafkaTls() ? "SASL_SSL" : "SASL_PLAINTEXT");
            if (!properties.kafkaAuthority().isEmpty()) {
                settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
                settings.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, properties.kafkaAuthority());
            }
            settings.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
            settings.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                            .formatted(properties.service(), properties.kafkaPassword()));
        }
        return settings;
    }
}
