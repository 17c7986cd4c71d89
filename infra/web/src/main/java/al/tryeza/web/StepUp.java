package al.tryeza.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * What only somebody may do who has just shown who they are, such as breaking the glass: a screen left open is not
 * enough. A session counts from the moment of {@code auth_time} (OpenID Connect Core, section 2), a bearer token from
 * its {@code auth_time}, or else from when it was issued.
 */
public final class StepUp {

    static final Problem REQUIRED =
            Problem.of(HttpStatus.FORBIDDEN, "step_up_required", "Sign in again for this, and send it soon after.");

    private final WebProperties.StepUp limits;
    private final InstantSource clock;

    StepUp(WebProperties.StepUp limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Passes whoever is behind the present request when they have just signed in; refuses anybody else. */
    public void requireFresh() {
        if (!fresh(SecurityContextHolder.getContext().getAuthentication())) {
            throw new Refused(REQUIRED);
        }
    }

    boolean fresh(@Nullable Authentication authentication) {
        return switch (authentication) {
            case SignedIn session -> within(limits.session(), session.at());
            case JwtAuthenticationToken bearer -> within(limits.token(), signedInAt(bearer.getToken()));
            case null, default -> false;
        };
    }

    private static @Nullable Instant signedInAt(Jwt token) {
        Instant shown = token.getClaimAsInstant("auth_time");
        return shown == null ? token.getIssuedAt() : shown;
    }

    private boolean within(Duration limit, @Nullable Instant signedIn) {
        return signedIn != null && clock.instant().isBefore(signedIn.plus(limit));
    }
}
