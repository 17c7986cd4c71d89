package al.tryeza.web.limit;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Adds limits to the rules of a service's doors. */
public final class LimitDoor {

    private final LimitFilter filter;

    LimitDoor(LimitFilter filter) {
        this.filter = filter;
    }

    /** Puts them in, behind the question who somebody is. */
    public void into(HttpSecurity http) {
        http.addFilterAfter(filter, AuthorizationFilter.class);
    }
}
