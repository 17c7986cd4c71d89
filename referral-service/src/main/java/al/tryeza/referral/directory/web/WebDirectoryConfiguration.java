package al.tryeza.referral.directory.web;

import al.tryeza.referral.directory.OfficerStatuses;
import al.tryeza.referral.directory.SigningKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens the operator's doors. */
@Configuration(proxyBeanMethods = false)
public class WebDirectoryConfiguration {

    @Bean
    SigningKeyController signingKeyController(
            SigningKeys keys, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        return new SigningKeyController(keys, transaction, json, clock);
    }

    @Bean
    OfficerController officerController(OfficerStatuses statuses, TransactionTemplate transaction) {
        return new OfficerController(statuses, transaction);
    }
}
