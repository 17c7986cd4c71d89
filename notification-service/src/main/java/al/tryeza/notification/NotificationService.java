package al.tryeza.notification;

import al.tryeza.messaging.MessagingConfiguration;
import al.tryeza.notification.configuration.NotificationConfiguration;
import al.tryeza.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The notification service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({MessagingConfiguration.class, NotificationConfiguration.class, WebConfiguration.class})
public class NotificationService {

    public static void main(String[] arguments) {
        SpringApplication.run(NotificationService.class, arguments);
    }
}
