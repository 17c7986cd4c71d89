package al.tryeza.referral.directory.web;

import al.tryeza.referral.directory.SigningKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens the operator's door. */
@Configuration(proxyBeanMethods = false)
public class WebDirectoryConfiguration {

    @Bean
    SigningKeyController signingKeyController(
            SigningKeys keys, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        return new SigningKeyController(keys, transaction, json, clock);
    }
}
