package al.tryeza.web.session;

import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import al.tryeza.web.SignedIn;
import al.tryeza.web.page.Pages;
import al.tryeza.web.page.Saying;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a person comes in: what stands at the service's bare address, and the way to the identity provider. */
@Hidden
@RestController
final class FrontDoor {

    private final Provider provider;
    private final ActiveOfficers officers;
    private final Pages pages;

    FrontDoor(Provider provider, ActiveOfficers officers, Pages pages) {
        this.provider = provider;
        this.officers = officers;
        this.pages = pages;
    }

    /** For a program the session itself; for a person who they are, or how to sign in. */
    @GetMapping("/")
    void landing(@Nullable Authentication authentication, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!Pages.wanted(request)) {
            seeOther(response, "/api/session");
        } else if (authentication instanceof SignedIn session) {
            greet(session, request, response);
        } else {
            pages.say(Saying.SIGNED_OUT, HttpStatus.OK, request, response);
        }
    }

    private void greet(SignedIn session, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<CurrentOfficer> officer = officers.find(session.getName());
        if (officer.isPresent()) {
            pages.welcome(officer.get().id(), officer.get().institution(), session.changeToken(), request, response);
        } else {
            pages.say(Saying.NOT_ACTIVE, HttpStatus.FORBIDDEN, request, response);
        }
    }

    /** Goes to the provider; with the parameter {@code again} a sign-in there is not enough, it has to be a new one. */
    @GetMapping("/login")
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (provider.answers()) {
            boolean again = request.getParameter(Question.AGAIN) != null;
            seeOther(response, "/oauth2/authorization/" + Provider.ID + (again ? "?" + Question.AGAIN : ""));
        } else if (Pages.wanted(request)) {
            pages.say(Saying.UNAVAILABLE, HttpStatus.SERVICE_UNAVAILABLE, request, response);
        } else {
            throw new Refused(Problem.UNAVAILABLE);
        }
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", address);
    }
}
