package al.tryeza.bench.audit;

import al.tryeza.bench.audit.peers.Login;
import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.Distribution;
import al.tryeza.servers.Ports;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.PostgresServer.Durability;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.ServerHome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** PostgreSQL as in production, commits kept on the disk, with a migrated database of audit-service and one for the peers. */
public final class LogServer implements AutoCloseable {

    private static final String LOG = "audit";
    private static final String PEERS = "peers";

    private final Secrets secrets;
    private final PostgresServer server;

    private LogServer(Path folder) {
        this.secrets = new Secrets(folder.resolve("postgres").resolve("secrets"));
        this.server = new PostgresServer(
                Distribution.found(),
                new ServerHome(folder.resolve("postgres"), folder.resolve("postgres.log"), Ports.free()),
                Durability.DURABLE);
    }

    /**
     * Starts it.
     *
     * @param folder for everything it keeps; one that was there before is used again
     */
    public static LogServer start(Path folder) throws SQLException {
        var started = new LogServer(folder);
        started.server.start();
        try {
            started.migrate();
        } catch (SQLException | RuntimeException failed) {
            started.close();
            throw failed;
        }
        return started;
    }

    private void migrate() throws SQLException {
        var spec = DatabaseSpec.ofService(LOG, secrets.get("migrator"), secrets.get("app"));
        server.databases().provision(spec);
        Flyway.configure()
                .dataSource(server.url(LOG), spec.migrator(), secrets.get("migrator"))
                .initSql("SET ROLE " + spec.owner())
                .locations("classpath:db/messaging", "classpath:db/web", "classpath:db/migration")
                .placeholders(Map.of("app", spec.app()))
                .load()
                .migrate();
        try (Connection all = server.databases().connect("postgres");
                var statement = all.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + PEERS + "'")) {
            if (!found.next()) {
                statement.execute("create database " + PEERS);
            }
        }
    }

    /** The log's database as the service sees it. */
    public Login log() {
        return new Login(server.url(LOG), LOG + "_app", secrets.get("app"));
    }

    /** The log's database with all rights. */
    public Connection superuser() throws SQLException {
        return server.databases().connect(LOG);
    }

    /** The peers' database, with all rights. */
    Login peers() {
        return new Login(server.url(PEERS), PostgresServer.SUPERUSER, secrets.get("superuser"));
    }

    /** Statistics and visibility as they are after a while, and everything on the disk, so that nothing of it is measured. */
    void settle() throws SQLException {
        try (Connection all = superuser();
                var statement = all.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    String version() throws SQLException {
        try (Connection connection = superuser()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
