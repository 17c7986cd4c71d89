package al.tryeza.web.session;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** The identity provider, asked for its addresses at the first sign-in, so that a service starts while it is down. */
final class Provider implements ClientRegistrationRepository {

    static final String ID = "tryeza";

    private final Supplier<ClientRegistration> registration;

    Provider(String issuer, SessionProperties properties) {
        this.registration = SingletonSupplier.of(() -> reach(issuer, properties));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return ID.equals(id) ? registration.get() : null;
    }

    /** Where somebody is sent to end their session at the provider too. */
    Optional<String> logoutAddress() {
        return Optional.ofNullable(registration
                        .get()
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(Object::toString);
    }

    /** Asks the provider for its addresses, where that has not been done yet; says whether they are known. */
    boolean answers() {
        try {
            return ID.equals(registration.get().getRegistrationId());
        } catch (AuthenticationServiceException away) {
            return false;
        }
    }

    private static ClientRegistration reach(String issuer, SessionProperties properties) {
        try {
            return register(issuer, properties);
        } catch (RuntimeException away) {
            throw new AuthenticationServiceException("The identity provider does not say where it is.", away);
        }
    }

    private static ClientRegistration register(String issuer, SessionProperties properties) {
        boolean secret = !properties.clientSecret().isEmpty();
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(ID)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(
                        secret ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.NONE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri((StringUtils.hasText(properties.publicUrl()) ? properties.publicUrl() : "{baseUrl}")
                        + "/login/oauth2/code/" + ID)
                .scope(OidcScopes.OPENID)
                .build();
    }
}
