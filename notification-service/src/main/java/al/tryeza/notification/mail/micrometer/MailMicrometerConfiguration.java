package al.tryeza.notification.mail.micrometer;

import al.tryeza.notification.mail.MailMeter;
import al.tryeza.notification.mail.MailQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the meters of mail. */
@Configuration(proxyBeanMethods = false)
public class MailMicrometerConfiguration {

    @Bean
    MailMeter mailMeter(MeterRegistry meters) {
        return new MeteredMail(meters);
    }

    @Bean
    MailBacklogGauges mailBacklogGauges(MailQueue queue, Clock clock) {
        return new MailBacklogGauges(queue, clock);
    }
}
