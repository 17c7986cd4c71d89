package al.tryeza.notification;

import al.tryeza.testing.Backends;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;

/** Settings of clients that sign in to the broker under a name. */
final class Kafka {

    private Kafka() {}

    static Map<String, Object> client(Map<String, String> environment, String user) {
        var settings = new HashMap<String, Object>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, environment.getOrDefault("TRYEZA_KAFKA", ""));
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        settings.put(SaslConfigs.SASL_MECHANISM, "SCRAM-SHA-512");
        settings.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, Backends.get().kafkaPassword(user)));
        return settings;
    }
}
