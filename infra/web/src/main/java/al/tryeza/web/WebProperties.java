package al.tryeza.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the doors.
 *
 * @param issuer base address of the OpenID Connect provider whose tokens are believed
 * @param audience audience a token must be for
 * @param maxBody largest request body
 * @param maxQuery longest query of an address
 * @param open paths that anybody may read, besides health and the description of the API
 * @param stepUp how long a sign-in counts as fresh
 */
@ConfigurationProperties("tryeza.web")
public record WebProperties(
        String issuer,
        @DefaultValue("tryeza") String audience,
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue("4KB") DataSize maxQuery,
        @DefaultValue List<String> open,
        @DefaultValue StepUp stepUp) {

    /**
     * How long a sign-in counts as fresh, for what asks for that.
     *
     * @param session of somebody with a session
     * @param token of somebody with a bearer token
     */
    public record StepUp(
            @DefaultValue("5m") Duration session,
            @DefaultValue("15m") Duration token) {}
}
