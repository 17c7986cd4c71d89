package al.tryeza.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the doors.
 *
 * @param issuer base address of the OpenID Connect provider whose tokens are believed
 * @param audience audience a token must be for
 * @param maxBody largest request body
 */
@ConfigurationProperties("tryeza.web")
public record WebProperties(
        String issuer,
        @DefaultValue("tryeza") String audience,
        @DefaultValue("256KB") DataSize maxBody) {}
