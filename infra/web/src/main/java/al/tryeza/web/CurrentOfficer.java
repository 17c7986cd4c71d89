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

    /** An institution's own system, or the operator's: it signs in by a secret, and its token's scopes limit it. */
    public static final Set<String> MACHINES = Set.of("system", "operator");

    public boolean isMachine() {
        return roles.stream().anyMatch(MACHINES::contains);
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
