package al.tryeza.web;

import java.util.Set;

/**
 * The officer behind a request, as the directory knows them at this moment. The token says only who it is.
 *
 * @param id officer id, which is also the sign-in name
 * @param institution institution id
 * @param roles roles, for example {@code table-member}
 */
public record CurrentOfficer(String id, String institution, Set<String> roles) {

    public CurrentOfficer {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Passes an officer who has the role; anybody else is refused. */
    public CurrentOfficer require(String role) {
        if (!is(role)) {
            throw new Refused(Problem.FORBIDDEN);
        }
        return this;
    }
}
