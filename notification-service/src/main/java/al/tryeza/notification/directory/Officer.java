package al.tryeza.notification.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named person of one institution.
 *
 * @param active whether they may act; suspended, departed and anything we do not know may not
 * @param mail their work address, or null where they have none
 */
public record Officer(
        String id,
        String institution,
        Set<Role> roles,
        boolean active,
        Language language,
        @Nullable MailAddress mail) implements DirectoryEntry {

    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether case work is any of their roles. */
    public boolean worksOnCases() {
        return is(Role.TABLE_MEMBER) || is(Role.SECRETARY) || is(Role.COALITION_MEMBER);
    }
}
