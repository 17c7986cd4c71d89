package al.tryeza.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The officer behind a request, asked of the directory once in it. */
public final class CurrentOfficers {

    private static final String ATTRIBUTE = CurrentOfficers.class.getName();

    private final ActiveOfficers directory;

    CurrentOfficers(ActiveOfficers directory) {
        this.directory = directory;
    }

    /** Empty where nobody has signed in, or somebody who may not act now. */
    public Optional<CurrentOfficer> behind(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof CurrentOfficer known) {
            return Optional.of(known);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<CurrentOfficer> found =
                authentication == null ? Optional.empty() : directory.find(authentication.getName());
        found.ifPresent(officer -> request.setAttribute(ATTRIBUTE, officer));
        return found;
    }
}
