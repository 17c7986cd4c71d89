package al.tryeza.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps machines to the doors that are opened to them, and there to the scopes of their token (RFC 6750, section 3.1).
 * Who is a machine is the directory's to say, so that no provider's mistake makes one a person.
 */
final class MachineDoors implements HandlerInterceptor {

    /** Before the name of a scope, among the authorities of a token. */
    static final String SCOPE = "SCOPE_";

    private static final Problem INSUFFICIENT =
            Problem.of(HttpStatus.FORBIDDEN, "insufficient_scope", "The token of this machine is not for this.");

    private final CurrentOfficers officers;
    private final ProblemWriter problems;

    MachineDoors(CurrentOfficers officers, ProblemWriter problems) {
        this.officers = officers;
        this.problems = problems;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || officers.behind(request).filter(CurrentOfficer::isMachine).isEmpty()) {
            return true;
        }
        @Nullable
        MachineScope opened =
                handler instanceof HandlerMethod door ? door.getMethodAnnotation(MachineScope.class) : null;
        if (opened != null && has(opened.value())) {
            return true;
        }
        response.setHeader(
                "WWW-Authenticate",
                "Bearer error=\"insufficient_scope\""
                        + (opened == null ? "" : ", scope=\"%s\"".formatted(opened.value())));
        problems.write(response, INSUFFICIENT);
        return false;
    }

    static boolean has(String scope) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> (SCOPE + scope).equals(authority.getAuthority()));
    }
}
