package al.tryeza.publisher;

import java.net.URI;

/**
 * Where the platform is. Its broker is among the settings of the {@link Account}.
 *
 * @param service address of referral-service, which publishes the intake keys
 * @param registry address of the schema registry
 * @param topicSuffix after every topic's name; empty but in tests
 */
public record Platform(URI service, URI registry, String topicSuffix) {

    public Platform(URI service, URI registry) {
        this(service, registry, "");
    }
}
