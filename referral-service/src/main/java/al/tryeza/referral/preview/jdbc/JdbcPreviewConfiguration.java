package al.tryeza.referral.preview.jdbc;

import al.tryeza.referral.preview.Acquainted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class JdbcPreviewConfiguration {

    @Bean
    Acquainted acquainted(JdbcClient jdbc) {
        return new JdbcAcquainted(jdbc);
    }
}
