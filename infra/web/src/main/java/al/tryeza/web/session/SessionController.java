package al.tryeza.web.session;

import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.SignedIn;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Seeing who is signed in, signing out. */
@RestController
final class SessionController {

    /**
     * Who is signed in.
     *
     * @param session null for a request with a bearer token
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String officer,
            String institution,
            Set<String> roles,
            @Nullable SessionView session) {}

    /**
     * What a page has to know about its session.
     *
     * @param idle after which it ends without a request, ISO 8601
     */
    record SessionView(Instant signedInAt, Duration idle, String csrfHeader, String csrfToken) {}

    private final Sessions sessions;
    private final Cookies cookies;
    private final Provider provider;
    private final SessionProperties properties;

    SessionController(Sessions sessions, Cookies cookies, Provider provider, SessionProperties properties) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.provider = provider;
        this.properties = properties;
    }

    @GetMapping("/api/session")
    View session(
            @Parameter(hidden = true) CurrentOfficer officer, @Parameter(hidden = true) Authentication authentication) {
        return new View(
                officer.id(),
                officer.institution(),
                new TreeSet<>(officer.roles()),
                authentication instanceof SignedIn signedIn
                        ? new SessionView(
                                signedIn.at(), properties.idle(), SessionFilter.HEADER, signedIn.changeToken())
                        : null);
    }

    /** Ends the session here, then sends the browser to end the one at the provider. */
    @PostMapping("/logout")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<Secret> secret = cookies.session(request);
        Optional<String> idToken =
                secret.flatMap(ours -> sessions.find(ours).map(session -> ours.open(session.idToken())));
        secret.ifPresent(sessions::end);
        cookies.dropSession(response);
        return idToken.flatMap(this::atProvider)
                .map(SessionController::seeOther)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** OpenID Connect RP-Initiated Logout 1.0, section 2. */
    private Optional<String> atProvider(String idToken) {
        return provider.logoutAddress()
                .map(address -> UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", idToken)
                        .queryParam("post_logout_redirect_uri", home())
                        .build()
                        .toUriString());
    }

    private String home() {
        return (StringUtils.hasText(properties.publicUrl())
                        ? properties.publicUrl()
                        : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
                + "/";
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
