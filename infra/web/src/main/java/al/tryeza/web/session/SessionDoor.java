package al.tryeza.web.session;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** Adds sign-in by browser and sessions to the rules of a service's doors. */
public final class SessionDoor {

    private final Provider provider;
    private final Question question;
    private final Handshake handshake;
    private final SignIn signIn;
    private final SessionFilter filter;

    SessionDoor(Provider provider, Question question, Handshake handshake, SignIn signIn, SessionFilter filter) {
        this.provider = provider;
        this.question = question;
        this.handshake = handshake;
        this.signIn = signIn;
        this.filter = filter;
    }

    /** Paths that somebody without a session may ask for. */
    public static String[] open() {
        return new String[] {"/", "/login", "/login/oauth2/**", "/oauth2/authorization/**"};
    }

    /** Puts them in. */
    public void into(HttpSecurity http) {
        http.addFilterBefore(filter, BearerTokenAuthenticationFilter.class)
                .oauth2Login(login -> login.loginPage("/login")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(handshake)
                                .authorizationRequestResolver(question))
                        // the provider's word is enough: who may do what is the directory's to say
                        .userInfoEndpoint(endpoint ->
                                endpoint.oidcUserService(answer -> new DefaultOidcUser(List.of(), answer.getIdToken())))
                        .successHandler(signIn::succeeded)
                        .failureHandler(signIn::failed));
    }
}
