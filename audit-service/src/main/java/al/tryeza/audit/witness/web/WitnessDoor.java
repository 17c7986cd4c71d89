package al.tryeza.audit.witness.web;

import al.tryeza.audit.witness.Witness;
import al.tryeza.audit.witness.WitnessProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Opens {@code /log/witness}. Nobody signs in: the signature under a checkpoint decides, whoever brings it. */
@Configuration(proxyBeanMethods = false)
public class WitnessDoor {

    @Bean
    WitnessController witnessController(Witness witness, WitnessProperties settings, MeterRegistry meters) {
        return new WitnessController(witness, settings.monitoring(), meters);
    }

    @Bean
    @Order(1)
    SecurityFilterChain witnessDoors(HttpSecurity http) {
        return http.securityMatcher("/log/witness/**")
                // there is no session that another site could ride on
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
