package al.tryeza.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An officer who came with a session of this service, and not with a bearer token. */
public final class SignedIn extends AbstractAuthenticationToken {

    private final String officer;
    private final Instant at;
    private final String changeToken;

    /**
     * @param at when the officer last showed the identity provider who they are
     * @param changeToken what has to be sent along with every change
     */
    public SignedIn(String officer, Instant at, String changeToken) {
        super(List.of());
        this.officer = officer;
        this.at = at;
        this.changeToken = changeToken;
        setAuthenticated(true);
    }

    public Instant at() {
        return at;
    }

    public String changeToken() {
        return changeToken;
    }

    @Override
    public String getPrincipal() {
        return officer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
