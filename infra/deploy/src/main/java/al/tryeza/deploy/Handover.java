package al.tryeza.deploy;

import al.tryeza.local.Machine;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.servers.KafkaConfiguration;
import al.tryeza.servers.KafkaConfiguration.Listener;
import al.tryeza.servers.KafkaImage;
import al.tryeza.servers.Secrets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands each container what it alone may know. Each part has a folder (in compose.yaml a volume) that is mounted into its
 * container and no other.
 *
 * @param folder with one folder a part; {@code setup} is our own, with all passwords, {@code operator} that of the
 *     operator's commands
 * @param ownership how files become those of the parts
 */
record Handover(Path folder, Ownership ownership) {

    /** Its image gives up root by itself, after reading. */
    private static final int POSTGRES = 0;

    private static final int KAFKA = 1000;
    private static final int REGISTRY = 1001;

    /** Of our own images. */
    private static final int OURS = 10001;

    private static final Path IN_CONTAINER = Path.of("/run/secrets/tryeza");
    private static final int KAFKA_CONTROLLER = 9093;

    /** The folder as it is mounted into the containers of the setup. */
    static Handover inContainer() {
        return new Handover(Path.of("/secrets"), Ownership.REAL);
    }

    Passwords passwords() {
        return new Passwords(new Secrets(folder.resolve("setup")));
    }

    OperatorFolder operator() {
        return new OperatorFolder(new RunFolder(folder.resolve("operator")), OURS, ownership);
    }

    /** @param environment {@code TRYEZA_KAFKA_ADVERTISED}: where clients on this machine find the broker */
    void handOver(Map<String, String> environment) {
        var passwords = passwords();
        give("postgres", POSTGRES, Map.of("superuser", passwords.postgres()));
        give("kafka", KAFKA, broker(environment, passwords).files());
        give("registry", REGISTRY, Map.of("registry.properties", registry(passwords)));
        give("referral-service", OURS, referral(environment, passwords));
        give("notification-service", OURS, service("notification", passwords));
        give("audit-service", OURS, audit(passwords));
        give("trial", OURS, trial(environment, passwords));
        give("setup", OURS, passwords.all());
    }

    private void give(String part, int user, Map<String, String> files) {
        new PartFolder(folder.resolve(part), user, ownership).hold(files);
    }

    private static KafkaImage broker(Map<String, String> environment, Passwords passwords) {
        return new KafkaImage(
                IN_CONTAINER,
                new KafkaConfiguration(
                        List.of(
                                new Listener("CLIENTS", "0.0.0.0:9092", "kafka:9092"),
                                new Listener(
                                        "MACHINE",
                                        "0.0.0.0:9094",
                                        environment.getOrDefault("TRYEZA_KAFKA_ADVERTISED", "127.0.0.1:9092"))),
                        KAFKA_CONTROLLER,
                        KafkaImage.DATA,
                        passwords.kafka()));
    }

    private static String registry(Passwords passwords) {
        return """
                apicurio.datasource.password=%s
                quarkus.security.users.embedded.users.registrar=%s
                """.formatted(passwords.registryDatabase(), passwords.registryWriter());
    }

    /** Beside its passwords what the directory begins with: officers, and the public keys of institutions and operator. */
    private Map<String, String> referral(Map<String, String> environment, Passwords passwords) {
        var keys = operator().make(passwords.operatorClient(), issuer(environment));
        var files = new LinkedHashMap<>(service("referral", passwords));
        files.put("TRYEZA_DISCLOSURE_PASSWORD", passwords.disclosure());
        files.put("TRYEZA_KEYS_SECRET", passwords.keys());
        files.put("officers.csv", Officers.table() + Machine.table());
        files.put("institution-keys.jsonl", keys.institutions());
        files.put("operator-public.jwk", keys.operator());
        return files;
    }

    /** Beside its own database it has that of its keys, and what opens these. */
    private static Map<String, String> audit(Passwords passwords) {
        var files = new LinkedHashMap<>(service("audit", passwords));
        files.put("TRYEZA_AUDIT_KEYS_PASSWORD", passwords.app("audit_keys"));
        files.put("TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD", passwords.migrator("audit_keys"));
        files.put("TRYEZA_KEYS_SECRET", passwords.auditKeys());
        return files;
    }

    /** Names are those of the environment; the service reads them as a tree of files. */
    private static Map<String, String> service(String database, Passwords passwords) {
        return Map.of(
                "TRYEZA_DATABASE_PASSWORD", passwords.app(database),
                "TRYEZA_MIGRATOR_PASSWORD", passwords.migrator(database),
                "TRYEZA_KAFKA_PASSWORD", passwords.kafka(database + "-service"));
    }

    /** For the identity provider and the command that asks it for tokens. */
    private static Map<String, String> trial(Map<String, String> environment, Passwords passwords) {
        return Map.of(
                "secrets/stack-mark", passwords.stackMark(),
                "secrets/operator-client", passwords.operatorClient(),
                "endpoints.env", "TRYEZA_ISSUER_URL=" + issuer(environment) + "\n");
    }

    private static String issuer(Map<String, String> environment) {
        return environment.getOrDefault("TRYEZA_ISSUER_URL", "http://identity-provider:8080");
    }
}
