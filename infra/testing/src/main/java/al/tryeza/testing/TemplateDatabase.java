package al.tryeza.testing;

import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A database with its migrations done, from which each test gets a copy.
 *
 * @param postgres where it is
 * @param spec its name and roles, the same as in production
 */
record TemplateDatabase(Postgres postgres, DatabaseSpec spec) {

    /** Where the migrations of a service's own database are. */
    static final String[] OF_A_SERVICE = {"classpath:db/messaging", "classpath:db/web", "classpath:db/migration"};

    static TemplateDatabase migrated(Postgres postgres, String name, Secrets secrets, String... locations) {
        var spec = DatabaseSpec.ofService(name, secrets.get(name + "_migrator"), secrets.get(name + "_app"));
        if (name.equals("referral")) {
            spec = spec.withRole("referral_disclosure", secrets.get("referral_disclosure"));
        }
        postgres.databases().provision(spec);
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(
                        postgres.url(name), spec.migrator(), spec.passwords().get(spec.migrator()))
                .initSql("SET ROLE " + spec.owner())
                .locations(locations)
                .placeholders(Map.of("app", spec.app(), "disclosure", name + "_disclosure"))
                .load()
                .migrate();
        return new TemplateDatabase(postgres, spec);
    }

    /** Name of a new copy. */
    String copy(int number) {
        var name = spec.name() + "_t" + number;
        postgres.databases().copy(spec, name);
        return name;
    }

    /** As a service finds them in its environment. */
    Map<String, String> passwords() {
        var passwords = new LinkedHashMap<String, String>();
        spec.passwords().forEach((role, password) -> passwords.put(variable(role), password));
        return passwords;
    }

    private String variable(String role) {
        if (role.equals(spec.app())) {
            return "TRYEZA_DATABASE_PASSWORD";
        }
        return "TRYEZA_%s_PASSWORD"
                .formatted(role.substring(spec.name().length() + 1).toUpperCase(java.util.Locale.ROOT));
    }
}
