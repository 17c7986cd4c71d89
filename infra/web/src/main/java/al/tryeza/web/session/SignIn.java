package al.tryeza.web.session;

import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.Problem;
import al.tryeza.web.ProblemWriter;
import al.tryeza.web.page.Pages;
import al.tryeza.web.page.Saying;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What follows the provider's answer: a session under a new secret, or a refusal that says nothing of the answer. */
final class SignIn {

    static final Problem FAILED = Problem.of(
            HttpStatus.UNAUTHORIZED, "sign_in_failed", "The sign-in did not come to its end. Begin it again.");

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    /** A page, and not a redirect: the browser would not send a {@code Strict} cookie on the way from the provider. */
    private static final String PAGE = """
            <!doctype html>
            <html lang="sq">
            <head>
              <meta charset="utf-8">
              <title>Tryeza</title>
              <meta http-equiv="refresh" content="0;url={landing}">
            </head>
            <body><a href="{landing}">Tryeza</a></body>
            </html>
            """;

    private final Sessions sessions;
    private final Cookies cookies;
    private final ActiveOfficers officers;
    private final ProblemWriter problems;
    private final Pages pages;
    private final Duration longest;
    private final InstantSource clock;
    private final byte[] page;

    SignIn(
            Sessions sessions,
            Cookies cookies,
            ActiveOfficers officers,
            ProblemWriter problems,
            Pages pages,
            SessionProperties properties,
            InstantSource clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.officers = officers;
        this.problems = problems;
        this.pages = pages;
        this.longest = properties.longest();
        this.clock = clock;
        this.page = PAGE.replace("{landing}", properties.landing()).getBytes(StandardCharsets.UTF_8);
    }

    /** An earlier session of this browser is over: its secret may have been seen. */
    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        cookies.session(request).ifPresent(sessions::end);
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            refuse(FAILED, Saying.FAILED, request, response);
            return;
        }
        String officer = user.getIdToken().getSubject();
        Instant shown = user.getIdToken().getAuthenticatedAt();
        if (officer == null || shown == null || !clock.instant().isBefore(shown.plus(longest))) {
            refuse(FAILED, Saying.FAILED, request, response);
        } else if (officers.find(officer).isEmpty()) {
            refuse(Problem.OFFICER_NOT_ACTIVE, Saying.NOT_ACTIVE, request, response);
        } else {
            begin(response, officer, shown, user.getIdToken().getTokenValue());
        }
    }

    private void begin(HttpServletResponse response, String officer, Instant shown, String idToken) throws IOException {
        Secret secret = Secret.fresh();
        sessions.begin(secret, officer, shown, idToken);
        cookies.keepSession(response, secret);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        log.atInfo().addKeyValue("fault", fault.getClass().getName()).log("sign-in refused");
        refuse(FAILED, Saying.FAILED, request, response);
    }

    private void refuse(Problem problem, Saying saying, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Pages.wanted(request)) {
            pages.say(saying, problem.status(), request, response);
        } else {
            problems.write(response, problem);
        }
    }
}
