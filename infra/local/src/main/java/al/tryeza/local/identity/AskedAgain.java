package al.tryeza.local.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code prompt=login} (OpenID Connect Core, section 3.1.2.1): whoever is signed in shows again who they are. The
 * question comes back after the sign-in page; by its state it is known to have been dealt with.
 */
final class AskedAgain extends OncePerRequestFilter {

    private static final String DEALT_WITH = AskedAgain.class.getName();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/authorize") || !"login".equals(request.getParameter("prompt"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String state = String.valueOf(request.getParameter("state"));
        HttpSession session = request.getSession();
        if (state.equals(session.getAttribute(DEALT_WITH))) {
            session.removeAttribute(DEALT_WITH);
        } else {
            session.setAttribute(DEALT_WITH, state);
            session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
