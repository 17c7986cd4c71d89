package al.tryeza.referral.directory.jdbc;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.DirectoryStore;
import al.tryeza.referral.directory.SigningKeyStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapters as the ports they serve. */
@Configuration(proxyBeanMethods = false)
public class JdbcDirectoryConfiguration {

    @Bean
    Directory directory(JdbcClient jdbc) {
        return on(jdbc);
    }

    /** The directory, under another role. */
    public static Directory on(JdbcClient jdbc) {
        return new JdbcDirectory(jdbc);
    }

    @Bean
    DirectoryStore directoryStore(JdbcClient jdbc) {
        return new JdbcDirectoryStore(jdbc);
    }

    @Bean
    SigningKeyStore signingKeyStore(JdbcClient jdbc) {
        return new JdbcSigningKeys(jdbc);
    }
}
