package al.tryeza.referral.corrections.jdbc;

import al.tryeza.referral.corrections.CorrectionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class JdbcCorrectionsConfiguration {

    @Bean
    CorrectionStore correctionStore(JdbcClient jdbc) {
        return new JdbcCorrections(jdbc);
    }
}
