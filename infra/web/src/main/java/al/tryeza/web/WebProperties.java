package al.tryeza.web;

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
 * @param open paths that anybody may read, besides health and the description of the API
 */
@ConfigurationProperties("tryeza.web")
public record WebProperties(
        String issuer,
        @DefaultValue("tryeza") String audience,
        @DefaultValue("256KB") DataSize maxBody,
        @DefaultValue List<String> open) {}
