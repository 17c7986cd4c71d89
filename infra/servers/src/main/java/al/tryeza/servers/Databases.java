package al.tryeza.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** What a superuser does for the services: databases, roles, and the least rights for each. */
public final class Databases {

    private final String address;
    private final String superuser;
    private final String password;

    /**
     * @param address {@code host:port} of the server
     * @param superuser who may make roles and databases
     */
    public Databases(String address, String superuser, String password) {
        this.address = address;
        this.superuser = superuser;
        this.password = password;
    }

    /** Whether the server answers its superuser. */
    public boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(0);
        } catch (SQLException e) {
            // still recovering: the state 57P03 and everything else ends with the patience of the caller
            return false;
        }
    }

    /** Makes database and roles where they are missing and sets passwords and rights again; data stays. */
    public void provision(DatabaseSpec spec) {
        try (var server = connect("postgres")) {
            makeRoles(server, spec);
            if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", spec.name())) {
                run(server, "CREATE DATABASE %s OWNER %s".formatted(spec.name(), spec.owner()));
            }
            closeDatabase(server, spec.name(), spec);
        } catch (SQLException e) {
            throw failed("provisioning " + spec.name(), e);
        }
        try (var database = connect(spec.name())) {
            setRightsInside(database, spec);
        } catch (SQLException e) {
            throw failed("provisioning " + spec.name(), e);
        }
    }

    /**
     * A copy of a provisioned database, with its content and the same rights for the same roles.
     *
     * @param name of the copy; must not exist
     */
    public void copy(DatabaseSpec original, String name) {
        try (var server = connect("postgres")) {
            run(
                    server,
                    "CREATE DATABASE %s TEMPLATE %s OWNER %s STRATEGY wal_log"
                            .formatted(DatabaseSpec.requireName(name), original.name(), original.owner()));
            closeDatabase(server, name, original);
        } catch (SQLException e) {
            throw failed("copying " + original.name(), e);
        }
    }

    /** A connection with all rights, for whoever looks after the server; services never get one. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/%s".formatted(address, DatabaseSpec.requireName(database)), superuser, password);
    }

    /** Takes the databases that a new server brings away from everybody. */
    public void closeToEverybody(List<String> databases) {
        try (var server = connect("postgres")) {
            for (var database : databases) {
                run(server, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
            }
        } catch (SQLException e) {
            throw failed("closing its own databases", e);
        }
    }

    private static void makeRoles(Connection server, DatabaseSpec spec) throws SQLException {
        makeRole(server, spec.owner(), "NOLOGIN");
        for (var role : spec.passwords().entrySet()) {
            makeRole(server, role.getKey(), "LOGIN");
            setPassword(server, role.getKey(), role.getValue());
        }
        if (spec.passwords().containsKey(spec.migrator())) {
            run(
                    server,
                    "GRANT %s TO %s WITH ADMIN FALSE, INHERIT FALSE, SET TRUE"
                            .formatted(spec.owner(), spec.migrator()));
        }
    }

    private static void makeRole(Connection server, String role, String login) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(server, "CREATE ROLE %s %s NOSUPERUSER NOCREATEDB NOCREATEROLE".formatted(role, login));
        }
    }

    private static void closeDatabase(Connection server, String database, DatabaseSpec spec) throws SQLException {
        run(server, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        for (var role : spec.passwords().keySet()) {
            run(server, "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, role));
        }
    }

    private static void setRightsInside(Connection database, DatabaseSpec spec) throws SQLException {
        run(database, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        for (var role : spec.passwords().keySet()) {
            run(database, "GRANT USAGE ON SCHEMA public TO %s".formatted(role));
        }
        if (spec.appCreatesTables()) {
            run(database, "GRANT CREATE ON SCHEMA public TO %s".formatted(spec.app()));
        }
        // a new function would otherwise be everybody's
        run(
                database,
                "ALTER DEFAULT PRIVILEGES FOR ROLE %s REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC".formatted(spec.owner()));
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Hashed by the server, and the statement is not logged. */
    private static void setPassword(Connection server, String role, String rolePassword) throws SQLException {
        try (var statement = server.prepareStatement("SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)")) {
            statement.setString(1, role);
            statement.setString(2, rolePassword);
            try (var rows = statement.executeQuery()) {
                rows.next();
                run(server, rows.getString(1));
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The message of the driver is left out: it may repeat a password. */
    private static ServerException failed(String what, SQLException e) {
        return new ServerException("PostgreSQL: %s failed with state %s.".formatted(what, e.getSQLState()), e);
    }
}
