package al.tryeza.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An officer who came with a session of this service, and not with a bearer token. */
final class SignedIn extends AbstractAuthenticationToken {

    private final String officer;
    private final Instant at;

    /** @param at when the officer last showed the identity provider who they are */
    SignedIn(String officer, Instant at) {
        super(List.of());
        this.officer = officer;
        this.at = at;
        setAuthenticated(true);
    }

    Instant at() {
        return at;
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
