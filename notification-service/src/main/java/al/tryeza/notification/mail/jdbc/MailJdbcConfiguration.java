package al.tryeza.notification.mail.jdbc;

import al.tryeza.notification.mail.MailQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the queue in PostgreSQL as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class MailJdbcConfiguration {

    @Bean
    MailQueue mailQueue(JdbcClient jdbc) {
        return new JdbcMailQueue(jdbc);
    }
}
