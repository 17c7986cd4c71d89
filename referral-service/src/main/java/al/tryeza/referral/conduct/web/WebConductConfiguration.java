package al.tryeza.referral.conduct.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.conduct.TableConduct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens the doors to rules of conduct. */
@Configuration(proxyBeanMethods = false)
public class WebConductConfiguration {

    @Bean
    RulesController rulesController(
            TableConduct conduct, Viewers viewers, TransactionTemplate transaction, JsonMapper json) {
        return new RulesController(conduct, viewers, transaction, json);
    }
}
