package al.tryeza.web.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sessions.
 *
 * @param secure whether cookies are for encrypted connections alone; browsers count this machine's own as such
 * @param idle how long a session lives without a request
 * @param longest how long it lives at all
 * @param clientId under which the services are known to the identity provider
 * @param clientSecret the client's secret, empty for a public client; the proof key is there either way
 * @param publicUrl address under which browsers reach the service, empty where it is the one of the request
 * @param landing where somebody is sent who has signed in
 */
@ConfigurationProperties("tryeza.web.session")
public record SessionProperties(
        @DefaultValue("true") boolean secure,
        @DefaultValue("15m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("tryeza-web") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable String publicUrl,
        @DefaultValue("/") String landing) {}
