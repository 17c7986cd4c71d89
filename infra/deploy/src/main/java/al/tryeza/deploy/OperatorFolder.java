package al.tryeza.deploy;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.institution.DemoClients;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the operator's commands need, laid out as they know it from the local stack: clients of institutions, the private
 * key to which dead letters are sealed, where the services are. No service sees it.
 */
record OperatorFolder(RunFolder folder, int user, Ownership ownership) {

    /** The public halves of all keys, for referral-service to begin with. */
    record PublicKeys(String institutions, String operator) {}

    /**
     * Makes what is missing, and leaves what is there.
     *
     * @param operatorClient secret by which the machine {@code operator} signs in
     * @param issuer address of the identity provider
     */
    PublicKeys make(String operatorClient, String issuer) {
        var clients = new DemoClients(folder);
        try {
            RunFolder.ownersFolder(folder.data());
            RunFolder.writeForOwner(folder.secrets(), "operator-client", operatorClient);
            endpoints(issuer).writeTo(folder);
            var keys = new PublicKeys(Files.readString(clients.publicKeys()), Files.readString(clients.operatorKey()));
            hand();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the institutions in at the broker, and writes what their Kafka clients need. */
    void provision(Topics topics) {
        new DemoClients(folder).provision(topics);
    }

    /** As containers see each other. */
    private static Endpoints endpoints(String issuer) {
        return new Endpoints(Map.of(
                "TRYEZA_ISSUER_URL", issuer,
                "TRYEZA_KAFKA", "kafka:9092",
                "TRYEZA_REGISTRY_URL", "http://registry:8080",
                "TRYEZA_REFERRAL_URL", "http://referral-service:8080",
                "TRYEZA_NOTIFICATION_URL", "http://notification-service:8080",
                "TRYEZA_AUDIT_URL", "http://audit-service:8080"));
    }

    private void hand() throws IOException {
        try (Stream<Path> everything = Files.walk(folder.root())) {
            for (var each : everything.toList()) {
                ownership.change(each, user);
            }
        }
    }
}
