package al.tryeza.audit.officers;

import java.util.Set;

/**
 * An officer as the directory last told.
 *
 * @param active whether they may act
 * @param version of the state, rising
 */
public record Officer(String id, String institution, Set<String> roles, boolean active, long version) {

    public Officer {
        roles = Set.copyOf(roles);
    }
}
