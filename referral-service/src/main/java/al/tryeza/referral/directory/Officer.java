package al.tryeza.referral.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One named officer of one institution.
 *
 * @param id sign-in name
 * @param roles for example {@link #TABLE_MEMBER}
 * @param mail work address, or null
 */
public record Officer(
        String id,
        String institution,
        Set<String> roles,
        Status status,
        Language language,
        @Nullable String mail) {

    public static final String TABLE_MEMBER = "table-member";
    public static final String SECRETARY = "secretary";
    public static final String NATIONAL_DESK = "national-desk";
    public static final String RESPONSIBLE_AUTHORITY = "responsible-authority";
    public static final String OPERATOR = "operator";

    /** An institution's own system: no person, told of nothing, and no identity is ever disclosed to it. */
    public static final String SYSTEM = "system";

    public static final String AUDITOR = "auditor";

    /** Whether the officer may act. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        DEPARTED
    }

    /** Language in which the officer is written to. */
    public enum Language {
        SQ,
        EN
    }

    public Officer {
        roles = Set.copyOf(roles);
    }

    public boolean active() {
        return status == Status.ACTIVE;
    }
}
