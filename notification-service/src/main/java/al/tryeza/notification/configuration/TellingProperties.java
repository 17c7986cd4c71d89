package al.tryeza.notification.configuration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of telling under {@code tryeza.telling}.
 *
 * @param window how old a step may be for somebody who appears in the directory to be told of it
 */
@ConfigurationProperties("tryeza.telling")
record TellingProperties(@DefaultValue("7d") Duration window) {}
