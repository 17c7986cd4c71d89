package al.tryeza.local.identity;

import al.tryeza.local.Officers;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into access tokens what the services read: audience {@code tryeza}, {@code institution}, {@code roles}. */
final class OfficerClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    @Override
    public void customize(JwtEncodingContext token) {
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            return;
        }
        token.getClaims().audience(List.of("tryeza"));
        if (token.getRegisteredClient().getClientId().equals(Clients.OPERATOR)) {
            describe(token, "tryeza", List.of("operator"));
            return;
        }
        Optional.ofNullable(token.<Authentication>getPrincipal())
                .flatMap(person -> Officers.named(person.getName()))
                .ifPresent(officer -> describe(token, officer.institution(), officer.roles()));
    }

    private static void describe(JwtEncodingContext token, String institution, List<String> roles) {
        token.getClaims().claim("institution", institution).claim("roles", roles);
    }
}
