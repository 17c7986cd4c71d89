package al.tryeza.servers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A database and its roles: {@code <name>_owner}, which nobody can sign in as and which owns everything; {@code
 * <name>_migrator}, which may become the owner; and the others, which can do what migrations grant them.
 *
 * @param name of the database: lower-case letters, digits and underscores
 * @param passwords of the roles that can sign in, by role
 * @param appCreatesTables for foreign software that has no migrator: its {@code app} role makes its own tables
 */
public record DatabaseSpec(String name, Map<String, String> passwords, boolean appCreatesTables) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public DatabaseSpec {
        passwords = Map.copyOf(passwords);
        requireName(name);
        passwords.keySet().forEach(DatabaseSpec::requireName);
    }

    /** A service's: with {@code _migrator} and {@code _app}. */
    public static DatabaseSpec ofService(String name, String migratorPassword, String appPassword) {
        return new DatabaseSpec(name, Map.of(name + "_migrator", migratorPassword, name + "_app", appPassword), false);
    }

    /** Of software that makes its own tables: with {@code _app} alone. */
    public static DatabaseSpec ofForeignSoftware(String name, String appPassword) {
        return new DatabaseSpec(name, Map.of(name + "_app", appPassword), true);
    }

    /** With one more role, which gets its rights from migrations. */
    public DatabaseSpec withRole(String role, String password) {
        var all = new LinkedHashMap<>(passwords);
        all.put(role, password);
        return new DatabaseSpec(name, all, appCreatesTables);
    }

    public String owner() {
        return name + "_owner";
    }

    public String migrator() {
        return name + "_migrator";
    }

    public String app() {
        return name + "_app";
    }

    /** Names go into statements that take no parameters. */
    static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database or role");
        }
        return name;
    }
}
