package al.tryeza.audit;

import al.tryeza.audit.witness.jdbc.WitnessStorage;
import al.tryeza.audit.witness.web.WitnessDoor;
import al.tryeza.web.Problem;
import al.tryeza.web.ProblemConfiguration;
import al.tryeza.web.ProblemWriter;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Another institution's witness: the same program, of which only this runs. It needs its own database and nothing else. */
@Profile("witness")
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@Import({ProblemConfiguration.class, WitnessDoor.class, WitnessStorage.class})
public class WitnessService {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Beside the door of the witness there is its health, and nothing. */
    @Bean
    SecurityFilterChain otherwiseClosed(HttpSecurity http, ProblemWriter problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, fault) -> problems.write(response, Problem.NOT_FOUND)))
                .build();
    }
}
