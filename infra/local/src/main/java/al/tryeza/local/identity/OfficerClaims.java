package al.tryeza.local.identity;

import al.tryeza.local.Machine;
import al.tryeza.local.Officers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Optional<Machine> machine = Machine.named(token.getRegisteredClient().getClientId());
        if (machine.isPresent()) {
            describe(token, machine.get().institution(), List.of(machine.get().role()));
            token.getClaims().claim("scope", scopes(token, machine.get()));
            return;
        }
        Optional.ofNullable(token.<Authentication>getPrincipal())
                .flatMap(person -> Officers.named(person.getName()))
                .ifPresent(officer -> describe(token, officer.institution(), officer.roles()));
    }

    /** Those it asked for; all of its own where it asked for none (RFC 6749, section 3.3). */
    private static Set<String> scopes(JwtEncodingContext token, Machine machine) {
        return token.getAuthorizedScopes().isEmpty() ? machine.scopes() : token.getAuthorizedScopes();
    }

    private static void describe(JwtEncodingContext token, String institution, List<String> roles) {
        token.getClaims().claim("institution", institution).claim("roles", roles);
    }
}
