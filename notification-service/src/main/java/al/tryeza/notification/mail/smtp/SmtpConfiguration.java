package al.tryeza.notification.mail.smtp;

import al.tryeza.notification.mail.Postman;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Opens SMTP as the port it serves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpProperties.class)
public class SmtpConfiguration {

    @Bean
    Postman postman(JavaMailSender mailSender, SmtpProperties properties) throws AddressException {
        return new SmtpPostman(mailSender, new InternetAddress(properties.from(), true));
    }

    @Bean
    JavaMailSender mailSender(SmtpProperties properties) {
        var sender = new JavaMailSenderImpl();
        int colon = properties.server().lastIndexOf(':');
        sender.setHost(properties.server().substring(0, colon));
        sender.setPort(Integer.parseInt(properties.server().substring(colon + 1)));
        if (properties.signsIn()) {
            sender.setUsername(properties.username());
            sender.setPassword(properties.password());
        }
        sender.setDefaultEncoding("UTF-8");
        sender.setJavaMailProperties(settings(properties));
        return sender;
    }

    private static Properties settings(SmtpProperties properties) {
        var settings = new Properties();
        String timeout = Long.toString(properties.timeout().toMillis());
        settings.setProperty("mail.smtp.connectiontimeout", timeout);
        settings.setProperty("mail.smtp.timeout", timeout);
        settings.setProperty("mail.smtp.writetimeout", timeout);
        settings.setProperty("mail.smtp.auth", Boolean.toString(properties.signsIn()));
        String startTls = Boolean.toString(properties.tls() == SmtpProperties.Tls.STARTTLS);
        settings.setProperty("mail.smtp.starttls.enable", startTls);
        settings.setProperty("mail.smtp.starttls.required", startTls);
        settings.setProperty("mail.smtp.ssl.enable", Boolean.toString(properties.tls() == SmtpProperties.Tls.IMPLICIT));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // the name we greet with; without it the library asks the resolver for this machine's, which can take long
        settings.setProperty("mail.smtp.localhost", "tryeza");
        return settings;
    }
}
