package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.referral.disclosure.ComingOfAge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens what the vault knows of coming of age. */
@Configuration(proxyBeanMethods = false)
public class JdbcComingOfAgeConfiguration {

    @Bean
    ComingOfAge comingOfAge(JdbcClient jdbc) {
        return new ComingOfAge(new JdbcComingOfAge(jdbc));
    }
}
