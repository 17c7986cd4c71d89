package al.tryeza.notification.inbox.web;

import al.tryeza.notification.inbox.Inbox;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the inbox to its officer. */
@Configuration(proxyBeanMethods = false)
public class InboxWebConfiguration {

    @Bean
    InboxController inboxController(Inbox inbox, Clock clock) {
        return new InboxController(inbox, clock);
    }
}
