package al.tryeza.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the provider is asked. How old a sign-in may be ({@code max_age}) always stands in it, because then the provider
 * has to tell when it was; with the parameter {@code again} a new one is asked for, whoever is signed in there.
 */
final class Question implements OAuth2AuthorizationRequestResolver {

    static final String AGAIN = "again";

    private final OAuth2AuthorizationRequestResolver usual;

    Question(Provider provider, Duration longest) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(
                question -> question.additionalParameters(Map.of("max_age", Long.toString(longest.toSeconds()))));
        this.usual = resolver;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return again(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return again(request, usual.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest again(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest question) {
        return question == null || request.getParameter(AGAIN) == null
                ? question
                : OAuth2AuthorizationRequest.from(question)
                        .additionalParameters(Map.of("prompt", "login"))
                        .build();
    }
}
