package al.tryeza.referral.conduct.jdbc;

import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.ConductPublisher;
import al.tryeza.referral.conduct.ConductStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapters as the ports they serve. */
@Configuration(proxyBeanMethods = false)
public class JdbcConductConfiguration {

    /** The rules as read under whatever role the client has. */
    public static Conduct on(JdbcClient jdbc) {
        return new JdbcConduct(jdbc);
    }

    @Bean
    Conduct conduct(JdbcClient jdbc) {
        return on(jdbc);
    }

    @Bean
    ConductStore conductStore(JdbcClient jdbc, ConductPublisher publisher) {
        return new JdbcConductStore(jdbc, publisher);
    }
}
