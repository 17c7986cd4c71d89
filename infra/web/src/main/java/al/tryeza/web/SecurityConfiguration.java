package al.tryeza.web;

import al.tryeza.web.limit.LimitDoor;
import al.tryeza.web.page.Pages;
import al.tryeza.web.page.Saying;
import al.tryeza.web.session.SessionDoor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Bearer tokens of one issuer for one audience; everything not opened here is closed. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Asks the issuer for its keys at the first token, so that a service starts while the issuer is down. */
    @Bean
    JwtDecoder jwtDecoder(WebProperties properties) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(properties.issuer()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                    JwtValidators.createDefaultWithIssuer(properties.issuer()),
                    new JwtAudienceValidator(properties.audience())));
            return decoder;
        });
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            ProblemWriter problems,
            ActiveOfficers officers,
            SessionDoor sessions,
            LimitDoor limits,
            Pages pages,
            WebProperties properties,
            ObjectProvider<OpenDoor> openDoors) {
        sessions.into(http);
        limits.into(http);
        return http
                // by the session's own token, see SessionFilter; a bearer token is not sent by itself
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .access((authentication, context) ->
                                new AuthorizationDecision(MachineDoors.has("platform:operate")
                                        && officers.find(authentication.get().getName())
                                                .filter(officer -> officer.is("operator"))
                                                .isPresent()))
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/error")
                        .permitAll()
                        .requestMatchers(SessionDoor.open())
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, Pages.STYLE)
                        .permitAll()
                        .requestMatchers(open(properties, openDoors.stream()))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(Customizer.withDefaults()).authenticationEntryPoint(signInFirst(problems, pages)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signInFirst(problems, pages))
                        .accessDeniedHandler((request, response, fault) -> problems.write(response, Problem.FORBIDDEN)))
                .build();
    }

    /** For somebody who looks at the answer a page, also where a session has ended behind one that was left open. */
    private static AuthenticationEntryPoint signInFirst(ProblemWriter problems, Pages pages) {
        return (request, response, fault) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            if (Pages.wanted(request)) {
                pages.say(Saying.SIGNED_OUT, HttpStatus.UNAUTHORIZED, request, response);
            } else {
                problems.write(response, Problem.UNAUTHENTICATED);
            }
        };
    }

    private static RequestMatcher open(WebProperties properties, Stream<OpenDoor> doors) {
        List<PathPatternRequestMatcher> paths = Stream.concat(
                        properties.open().stream().map(path -> new OpenDoor(HttpMethod.GET, path)), doors)
                .map(door -> PathPatternRequestMatcher.withDefaults().matcher(door.method(), door.path()))
                .toList();
        return request -> paths.stream().anyMatch(path -> path.matches(request));
    }
}
