package al.tryeza.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * The question that was put to the provider, kept by the browser until the answer comes: state, verifier and nonce are
 * this browser's own, so that it holds them keeps them from everybody else, and any instance can go on with it.
 */
final class Handshake implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 4;

    private final Cookies cookies;
    private final Provider provider;

    Handshake(Cookies cookies, Provider provider) {
        this.cookies = cookies;
        this.provider = provider;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return cookies.handshake(request)
                .flatMap(Handshake::parts)
                .map(this::asked)
                .filter(asked -> asked.getState() != null
                        && asked.getState().equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            cookies.dropHandshake(response);
            return;
        }
        String text = String.join(
                SEPARATOR,
                asked.getState(),
                asked.getAttribute(PkceParameterNames.CODE_VERIFIER),
                asked.getAttribute(OidcParameterNames.NONCE),
                asked.getRedirectUri());
        cookies.keepHandshake(
                response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        cookies.dropHandshake(response);
        return loadAuthorizationRequest(request);
    }

    private static Optional<List<String>> parts(String value) {
        try {
            var parts = List.of(
                    new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            return parts.size() == PARTS ? Optional.of(parts) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private @Nullable OAuth2AuthorizationRequest asked(List<String> parts) {
        ClientRegistration registration = provider.findByRegistrationId(Provider.ID);
        return registration == null
                ? null
                : OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                        .clientId(registration.getClientId())
                        .scopes(registration.getScopes())
                        .state(parts.getFirst())
                        .redirectUri(parts.getLast())
                        .attributes(Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                Provider.ID,
                                PkceParameterNames.CODE_VERIFIER,
                                parts.get(1),
                                OidcParameterNames.NONCE,
                                parts.get(2)))
                        .build();
    }
}
