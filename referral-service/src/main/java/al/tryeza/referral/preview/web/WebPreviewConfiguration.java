package al.tryeza.referral.preview.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.preview.Previewing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens the door to the policy preview. */
@Configuration(proxyBeanMethods = false)
public class WebPreviewConfiguration {

    @Bean
    PolicyPreviewController policyPreviewController(
            Previewing previewing, Viewers viewers, TransactionTemplate transaction, JsonMapper json) {
        return new PolicyPreviewController(previewing, viewers, transaction, json);
    }
}
