package al.tryeza.local.identity;

import al.tryeza.local.Machine;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the pages of the services, the command line, and machines. */
final class Clients {

    static final String WEB = "tryeza-web";
    static final String COMMAND_LINE = "tryeza-cli";

    /** RFC 8252, section 7.3: the port of a loopback address is the caller's choice. */
    static final String LOOPBACK = "http://127.0.0.1/signed-in";

    private static final TokenSettings ONE_WORKING_DAY =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(8)).build();

    private Clients() {}

    static RegisteredClientRepository of(ProviderSettings settings) {
        return new InMemoryRegisteredClientRepository(Stream.concat(
                        Stream.of(web(settings), commandLine()),
                        Machine.all().stream().map(machine -> machine(machine, settings.operatorSecret())))
                .toList());
    }

    private static RegisteredClient web(ProviderSettings settings) {
        RegisteredClient.Builder client = person(WEB);
        for (String service : settings.services()) {
            client.redirectUri(service + "/login/oauth2/code/tryeza").postLogoutRedirectUri(service + "/");
        }
        return client.build();
    }

    private static RegisteredClient commandLine() {
        return person(COMMAND_LINE).redirectUri(LOOPBACK).build();
    }

    private static RegisteredClient machine(Machine machine, String operators) {
        return RegisteredClient.withId(machine.id())
                .clientId(machine.id())
                // compared as it is: random and long, generated for this stack alone
                .clientSecret("{noop}" + machine.secret(operators))
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(ONE_WORKING_DAY)
                .build();
    }

    private static RegisteredClient.Builder person(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(Set.of(OidcScopes.OPENID, OidcScopes.PROFILE)))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(ONE_WORKING_DAY);
    }
}
