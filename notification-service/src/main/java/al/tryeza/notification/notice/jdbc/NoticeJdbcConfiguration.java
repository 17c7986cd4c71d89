package al.tryeza.notification.notice.jdbc;

import al.tryeza.notification.notice.RecipientVersions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the versions in PostgreSQL as the port they serve. */
@Configuration(proxyBeanMethods = false)
public class NoticeJdbcConfiguration {

    @Bean
    RecipientVersions recipientVersions(JdbcClient jdbc) {
        return new JdbcRecipientVersions(jdbc);
    }
}
