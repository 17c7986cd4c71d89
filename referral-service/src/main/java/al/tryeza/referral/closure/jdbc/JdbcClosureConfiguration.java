package al.tryeza.referral.closure.jdbc;

import al.tryeza.referral.closure.ClosureStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class JdbcClosureConfiguration {

    @Bean
    ClosureStore closureStore(JdbcClient jdbc) {
        return new JdbcClosureStore(jdbc);
    }
}
