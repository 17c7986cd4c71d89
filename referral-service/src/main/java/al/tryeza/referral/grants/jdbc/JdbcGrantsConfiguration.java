package al.tryeza.referral.grants.jdbc;

import al.tryeza.referral.grants.GrantStore;
import al.tryeza.referral.grants.HeldGrants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapters as the ports they serve. */
@Configuration(proxyBeanMethods = false)
public class JdbcGrantsConfiguration {

    /** What officers hold, as the role behind a client may see it; its {@code held} is a source of candidates. */
    public static HeldGrants on(JdbcClient jdbc) {
        return new JdbcHeldGrants(jdbc);
    }

    @Bean
    GrantStore grantStore(JdbcClient jdbc) {
        return new JdbcGrants(jdbc);
    }
}
