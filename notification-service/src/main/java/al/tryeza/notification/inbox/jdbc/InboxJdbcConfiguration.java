package al.tryeza.notification.inbox.jdbc;

import al.tryeza.notification.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the inboxes in PostgreSQL as the port they serve. */
@Configuration(proxyBeanMethods = false)
public class InboxJdbcConfiguration {

    @Bean
    Inbox inbox(JdbcClient jdbc) {
        return new JdbcInbox(jdbc);
    }
}
