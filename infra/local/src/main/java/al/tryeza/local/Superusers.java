package al.tryeza.local;

import al.tryeza.local.stack.LocalStack;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Those who may read everything on the servers of a running stack, for whoever searches or checks it as a whole. Their
 * passwords lie in the run folder.
 */
public final class Superusers {

    private static final String POSTGRES = "postgres";
    private static final String KAFKA = "admin";

    private final RunFolder folder;
    private final Endpoints endpoints;

    public Superusers(RunFolder folder, Endpoints endpoints) {
        this.folder = folder;
        this.endpoints = endpoints;
    }

    /** Settings of a Kafka client. */
    public Map<String, Object> kafka() {
        return topics().properties(KAFKA, password(LocalStack.KAFKA, KAFKA));
    }

    /** The broker, as who looks after it. */
    public Topics topics() {
        return new Topics(
                endpoints.get("TRYEZA_KAFKA"),
                password(LocalStack.KAFKA, KAFKA),
                endpoints.authority().orElse(null));
    }

    /** A connection to one of the databases. */
    public Connection database(String name) throws SQLException {
        return DriverManager.getConnection(
                endpoints.get("TRYEZA_POSTGRES_URL").replaceFirst("/postgres(?=$|\\?)", "/" + name),
                POSTGRES,
                password(LocalStack.POSTGRES, "superuser"));
    }

    private String password(String server, String name) {
        return new Secrets(folder.data().resolve(server).resolve("secrets")).get(name);
    }
}
