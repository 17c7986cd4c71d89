package al.tryeza.web.session;

import al.tryeza.web.Problem;
import al.tryeza.web.ProblemWriter;
import al.tryeza.web.SignedIn;
import al.tryeza.web.page.Pages;
import al.tryeza.web.page.Saying;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who is behind a request that brings a session. One with a bearer token is judged by that alone. A change needs
 * the session's token beside the cookie, in a header or in a form.
 */
final class SessionFilter extends OncePerRequestFilter {

    static final String HEADER = "X-CSRF-TOKEN";
    static final String FIELD = "_csrf";

    private static final Problem CSRF =
            Problem.of(HttpStatus.FORBIDDEN, "csrf_token_invalid", "Send the session's token along with a change.");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Sessions sessions;
    private final Cookies cookies;
    private final ProblemWriter problems;
    private final Pages pages;

    SessionFilter(Sessions sessions, Cookies cookies, ProblemWriter problems, Pages pages) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.problems = problems;
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Secret> secret = cookies.session(request);
        Optional<Session> session = secret.flatMap(sessions::find);
        if (secret.isEmpty() || session.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String expected = secret.get().changeToken();
        if (!SAFE.contains(request.getMethod()) && !same(expected, sent(request))) {
            refuse(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new SignedIn(session.get().officer(), session.get().signedInAt(), expected));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Pages.wanted(request)) {
            pages.say(Saying.OUT_OF_DATE, HttpStatus.FORBIDDEN, request, response);
        } else {
            problems.write(response, CSRF);
        }
    }

    private static @Nullable String sent(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        String type = request.getContentType();
        return header == null && type != null && type.startsWith(FORM) ? request.getParameter(FIELD) : header;
    }

    private static boolean same(String expected, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
