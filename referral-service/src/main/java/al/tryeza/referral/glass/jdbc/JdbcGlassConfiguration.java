package al.tryeza.referral.glass.jdbc;

import al.tryeza.referral.access.CandidateSource;
import al.tryeza.referral.glass.GlassStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapters as the ports they serve. */
@Configuration(proxyBeanMethods = false)
public class JdbcGlassConfiguration {

    @Bean
    JdbcGlassStore glassStore(JdbcClient jdbc) {
        return new JdbcGlassStore(jdbc);
    }

    /** What officers broke, read under the rights of the role of disclosure. */
    public static CandidateSource on(JdbcClient jdbc) {
        return new GlassCandidates(jdbc);
    }

    /** Broken glasses, read under the rights of the role of disclosure; it may write none. */
    public static GlassStore storeOn(JdbcClient jdbc) {
        return new JdbcGlassStore(jdbc);
    }
}
