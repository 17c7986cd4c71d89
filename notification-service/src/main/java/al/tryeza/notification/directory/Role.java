package al.tryeza.notification.directory;

import java.util.Optional;
import java.util.stream.Stream;

/** Roles of officers, with the codes by which the directory names them. */
public enum Role {
    TABLE_MEMBER("table-member"),
    SECRETARY("secretary"),
    COALITION_MEMBER("coalition-member"),
    COMMITTEE("committee"),
    RESPONSIBLE_AUTHORITY("responsible-authority"),
    NATIONAL_DESK("national-desk"),
    AUDITOR("auditor"),
    OPERATOR("operator"),
    /** An institution's own system: no person, and told of nothing. */
    SYSTEM("system");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The role of this code, or empty for one newer than this service: it then gives no reason to be told. */
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
