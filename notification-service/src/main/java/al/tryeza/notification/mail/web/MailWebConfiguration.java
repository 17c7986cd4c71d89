package al.tryeza.notification.mail.web;

import al.tryeza.notification.mail.MailQueue;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the mail queue to operators. */
@Configuration(proxyBeanMethods = false)
public class MailWebConfiguration {

    @Bean
    MailController mailController(MailQueue queue, Clock clock) {
        return new MailController(queue, clock);
    }
}
