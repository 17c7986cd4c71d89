package al.tryeza.audit.checkpoints.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code tryeza.audit.log}.
 *
 * @param policy file (C2SP {@code tlog-policy}) that names the log, its witnesses and how many of them have to cosign; empty
 *     where this instance signs nothing
 * @param keys folder with the log's key and the signer's memory
 * @param every pause between two looks at whether there is something to sign
 * @param patience how long to wait until enough witnesses have cosigned
 */
@ConfigurationProperties("tryeza.audit.log")
public record LogProperties(
        @DefaultValue("") String policy,
        @DefaultValue("") String keys,
        @DefaultValue("250ms") Duration every,
        @DefaultValue("4s") Duration patience) {}
