package al.tryeza.referral.links.jdbc;

import al.tryeza.referral.links.LinkStore;
import al.tryeza.referral.links.MatchStore;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapters as the ports they serve. */
@Configuration(proxyBeanMethods = false)
public class JdbcLinksConfiguration {

    /** Compares under the role of these statements, which must be that of disclosure. */
    public static MatchStore matches(JdbcClient jdbc) {
        return new JdbcMatches(jdbc);
    }

    /** Shows and judges under the role of these statements, which must be that of disclosure. */
    public static LinkStore links(JdbcClient jdbc) {
        return new JdbcLinks(jdbc);
    }
}
