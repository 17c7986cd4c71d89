package al.tryeza.web.session;

import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.ProblemWriter;
import al.tryeza.web.WebProperties;
import al.tryeza.web.page.Pages;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires sessions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
public class SessionConfiguration {

    @Bean
    Sessions sessions(JdbcClient jdbc, SessionProperties properties) {
        return new Sessions(jdbc, properties.idle(), properties.longest());
    }

    /** @param service whose name stands in those of its cookies, because ports do not separate cookies */
    @Bean
    Cookies sessionCookies(SessionProperties properties, @Value("${spring.application.name}") String service) {
        return new Cookies(service, properties.secure());
    }

    @Bean
    Provider identityProvider(WebProperties web, SessionProperties properties) {
        return new Provider(web.issuer(), properties);
    }

    @Bean
    SessionDoor sessionDoor(
            Sessions sessions,
            Cookies cookies,
            Provider provider,
            ActiveOfficers officers,
            ProblemWriter problems,
            Pages pages,
            SessionProperties properties) {
        return new SessionDoor(
                provider,
                new Question(provider, properties.longest()),
                new Handshake(cookies, provider),
                new SignIn(sessions, cookies, officers, problems, pages, properties, InstantSource.system()),
                new SessionFilter(sessions, cookies, problems, pages));
    }

    @Bean
    SessionController sessionController(
            Sessions sessions, Cookies cookies, Provider provider, SessionProperties properties) {
        return new SessionController(sessions, cookies, provider, properties);
    }

    @Bean
    FrontDoor frontDoor(Provider provider, ActiveOfficers officers, Pages pages) {
        return new FrontDoor(provider, officers, pages);
    }
}
