package al.tryeza.notification.directory.jdbc;

import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.web.ActiveOfficers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the copy in PostgreSQL as the ports it serves. */
@Configuration(proxyBeanMethods = false)
public class DirectoryJdbcConfiguration {

    @Bean
    DirectoryReplica directoryReplica(JdbcClient jdbc) {
        return new JdbcDirectoryReplica(jdbc);
    }

    @Bean
    ActiveOfficers activeOfficers(JdbcClient jdbc) {
        return new JdbcActiveOfficers(new DirectoryRows(jdbc));
    }
}
