package al.tryeza.local.identity;

import al.tryeza.local.Officers;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The authorization server: demo officers, clients, token claims, sign-in page. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http, ProviderSettings settings) {
        return http.addFilterAfter(new AskedAgain(), SecurityContextHolderFilter.class)
                .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignInPage.PATH, SignInPage.STYLE)
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SignInPage.PATH).failureHandler(SignInPage::sendBack))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(SignInPage.contentSecurityPolicy(settings))))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> signInPage() {
        return SignInPage.routes();
    }

    @Bean
    UserDetailsService officers() {
        return new InMemoryUserDetailsManager(Officers.all().stream()
                .map(officer -> User.withUsername(officer.id())
                        // a published password gains nothing from hashing
                        .password("{noop}" + Officers.PASSWORD)
                        .roles("OFFICER")
                        .build())
                .toList());
    }

    @Bean
    RegisteredClientRepository clients(ProviderSettings settings) {
        return Clients.of(settings);
    }

    @Bean
    AuthorizationServerSettings serverSettings(ProviderSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(ProviderSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.keys())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> officerClaims() {
        return new OfficerClaims();
    }
}
