package al.tryeza.referral.access.jdbc;

import al.tryeza.referral.access.OfficerTries;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database under the role of disclosure. */
@Configuration(proxyBeanMethods = false)
public class JdbcAccessConfiguration {

    /** A disclosure holds its connection for some milliseconds, and officers do not ask all at once. */
    private static final int CONNECTIONS = 6;

    @Bean
    DisclosureDatabase disclosureDatabase(
            DataSource application, @Value("${TRYEZA_DISCLOSURE_PASSWORD}") String password) {
        var database = (HikariDataSource) application;
        var configuration = new HikariConfig();
        configuration.setPoolName("disclosure");
        configuration.setJdbcUrl(database.getJdbcUrl());
        configuration.setUsername("referral_disclosure");
        configuration.setPassword(password);
        configuration.setDataSourceProperties(database.getDataSourceProperties());
        configuration.setConnectionTimeout(database.getConnectionTimeout());
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(1);
        configuration.setInitializationFailTimeout(-1);
        return new DisclosureDatabase(configuration);
    }

    @Bean
    OfficerTries officerTries(DisclosureDatabase database) {
        return new JdbcOfficerTries(database.jdbc());
    }

    /** Refuses to start where what is committed can be lost. */
    @Bean
    DurableCommits durableCommits(DisclosureDatabase database) {
        return new DurableCommits(database.jdbc());
    }
}
