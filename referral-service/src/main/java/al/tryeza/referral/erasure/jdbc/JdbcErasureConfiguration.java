package al.tryeza.referral.erasure.jdbc;

import al.tryeza.referral.erasure.ErasureStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class JdbcErasureConfiguration {

    @Bean
    ErasureStore erasureStore(JdbcClient jdbc) {
        return new JdbcErasures(jdbc);
    }
}
