package al.tryeza.audit.witness;

import al.tryeza.audit.witness.WitnessProperties.Database;
import al.tryeza.servers.DatabaseSpec;
import al.tryeza.testing.Backends;

/** A witness's own database, empty, with its roles. */
public final class OwnDatabase {

    private static final String APP = "app-of-a-witness";
    private static final String MIGRATOR = "migrator-of-a-witness";

    private OwnDatabase() {}

    /**
     * Makes it.
     *
     * @param name of database and roles, a different one for each test class
     */
    public static Database named(String name) {
        var postgres = Backends.get().postgres();
        postgres.databases().provision(DatabaseSpec.ofService(name, MIGRATOR, APP));
        return new Database(postgres.url(name), name, APP, MIGRATOR);
    }
}
