package al.tryeza.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The service's two cookies. That of the session is {@code Strict}: no page of anybody else can make the browser send
 * it. That of the handshake is {@code Lax} and lives for minutes, because it has to come back from the provider's page.
 * The prefix {@code __Host-} (RFC 6265bis, section 4.1.3) keeps others from planting either.
 */
final class Cookies {

    private static final Duration HANDSHAKE = Duration.ofMinutes(10);

    private final boolean secure;
    private final String session;
    private final String handshake;

    Cookies(String service, boolean secure) {
        this.secure = secure;
        this.session = (secure ? "__Host-" : "") + "tryeza-" + service;
        this.handshake = session + "-handshake";
    }

    Optional<Secret> session(HttpServletRequest request) {
        return value(request, session).flatMap(Secret::read);
    }

    Optional<String> handshake(HttpServletRequest request) {
        return value(request, handshake);
    }

    /** Gone with the browser; the service ends it earlier. */
    void keepSession(HttpServletResponse response, Secret secret) {
        add(response, cookie(session, secret.text(), "Strict").build());
    }

    void keepHandshake(HttpServletResponse response, String value) {
        add(response, cookie(handshake, value, "Lax").maxAge(HANDSHAKE).build());
    }

    void dropSession(HttpServletResponse response) {
        add(response, cookie(session, "", "Strict").maxAge(0).build());
    }

    void dropHandshake(HttpServletResponse response) {
        add(response, cookie(handshake, "", "Lax").maxAge(0).build());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String name, String value, String sameSite) {
        return ResponseCookie.from(name, value)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite(sameSite);
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        return all == null
                ? Optional.empty()
                : Arrays.stream(all)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
