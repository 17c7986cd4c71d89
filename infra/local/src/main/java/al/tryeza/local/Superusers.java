package al.tryeza.local;

import al.tryeza.local.stack.LocalStack;
import al.tryeza.servers.Secrets;
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
        return Map.of(
                "bootstrap.servers",
                endpoints.get("TRYEZA_KAFKA"),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(KAFKA, password(LocalStack.KAFKA, KAFKA)));
    }

    /** A connection to one of the databases. */
    public Connection database(String name) throws SQLException {
        String any = endpoints.get("TRYEZA_POSTGRES_URL");
        return DriverManager.getConnection(
                any.substring(0, any.lastIndexOf('/') + 1) + name,
                POSTGRES,
                password(LocalStack.POSTGRES, "superuser"));
    }

    private String password(String server, String name) {
        return new Secrets(folder.data().resolve(server).resolve("secrets")).get(name);
    }
}
