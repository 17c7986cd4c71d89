package al.tryeza.referral.recusal.jdbc;

import al.tryeza.referral.recusal.RecusalStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class JdbcRecusalConfiguration {

    @Bean
    RecusalStore recusalStore(JdbcClient jdbc) {
        return new JdbcRecusalStore(jdbc);
    }
}
