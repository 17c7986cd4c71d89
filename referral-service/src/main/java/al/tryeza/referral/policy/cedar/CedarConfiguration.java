package al.tryeza.referral.policy.cedar;

import al.tryeza.referral.policy.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads and checks the policies; the service does not start with policies that do not fit. */
@Configuration(proxyBeanMethods = false)
public class CedarConfiguration {

    @Bean
    Policies policies(ResourcePatternResolver resources) {
        return new CedarPolicies(PolicyFiles.in(resources, "classpath:policies"));
    }
}
