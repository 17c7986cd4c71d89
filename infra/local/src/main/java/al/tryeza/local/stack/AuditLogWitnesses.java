package al.tryeza.local.stack;

import al.tryeza.audit.ledger.note.KeyFile;
import al.tryeza.audit.ledger.note.KeyFileUnusable;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.signing.LogFolder;
import al.tryeza.local.RunFolder;
import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The institutions that watch over the audit log of this stack. There is one, which keeps the log and asks nobody; or there
 * are three, each with a witness that has its own keys and its own database, and two of them have to cosign before a
 * checkpoint is published: so the one that keeps the log cannot do it with itself alone, and one that is away stops nothing.
 */
final class AuditLogWitnesses {

    /** One keeps the log, two more are witnesses. */
    static final int THREE = 3;

    /** The witnesses that are processes of their own. */
    static final List<String> PARTS = List.of("witness-onac", "witness-vatra");

    private static final String ORIGIN = "tryeza.test/audit-log";
    private static final int HAVE_TO_COSIGN = 2;
    private static final String POLICY = "audit-log.policy";
    private static final String WATCHED = "audit-log.watched";

    /**
     * An institution with a witness.
     *
     * @param name such as {@code onac}
     * @param port where its witness listens
     * @param part in the stack; that of the institution that keeps the log is its audit-service
     */
    record Institution(String name, int port, String part) {

        String database() {
            return "witness_" + name.replace('.', '_');
        }
    }

    private final RunFolder folder;
    private final Network network;
    private final UnaryOperator<String> databases;
    private final Secrets secrets;
    private final List<Institution> all;

    /** @param all none of them where the log asks nobody */
    private AuditLogWitnesses(
            RunFolder folder,
            Network network,
            UnaryOperator<String> databases,
            Secrets secrets,
            List<Institution> all) {
        this.folder = folder;
        this.network = network;
        this.databases = databases;
        this.secrets = secrets;
        this.all = List.copyOf(all);
    }

    /** @param databases the address of a database by its name */
    static AuditLogWitnesses of(
            RunFolder folder,
            Network network,
            UnaryOperator<String> databases,
            Secrets secrets,
            StackPorts ports,
            int number) {
        return new AuditLogWitnesses(
                folder,
                network,
                databases,
                secrets,
                number == THREE
                        ? List.of(
                                new Institution(
                                        "audit.national",
                                        ports.services().getFirst().audit(),
                                        LocalStack.AUDIT),
                                new Institution("onac", ports.witnesses().getFirst(), PARTS.getFirst()),
                                new Institution(
                                        "shelter.vatra", ports.witnesses().getLast(), PARTS.getLast()))
                        : List.of());
    }

    /** Those whose witness is a process of its own. */
    List<Institution> withAPart() {
        return all.stream()
                .filter(institution -> !institution.part().equals(LocalStack.AUDIT))
                .toList();
    }

    /** Each its own, with roles of its own. */
    List<DatabaseSpec> databases() {
        return all.stream()
                .map(institution -> DatabaseSpec.ofService(
                        institution.database(),
                        secrets.get(institution.database() + "-migrator"),
                        secrets.get(institution.database() + "-app")))
                .toList();
    }

    /** What a witness is told that is a process of its own. */
    Map<String, String> environment(Institution institution) {
        Map<String, String> environment = new HashMap<>(watching(institution));
        environment.put("SPRING_PROFILES_ACTIVE", "witness");
        environment.put("TRYEZA_PORT", Integer.toString(institution.port()));
        environment.putAll(network.door());
        return environment;
    }

    /** What the service that keeps the log is told: whom to ask, and what to watch itself. */
    Map<String, String> environmentOfLog() {
        Map<String, String> environment = new HashMap<>();
        environment.put("TRYEZA_LOG_POLICY", folder.root().resolve(POLICY).toString());
        all.stream().limit(1).forEach(institution -> environment.putAll(watching(institution)));
        return environment;
    }

    /** Addresses of the witnesses, for {@code endpoints.env}. */
    Map<String, String> endpoints() {
        Map<String, String> addresses = new HashMap<>();
        for (int number = 1; number <= all.size(); number++) {
            addresses.put("TRYEZA_WITNESS_URL_" + number, address(all.get(number - 1)));
        }
        return addresses;
    }

    private Map<String, String> watching(Institution institution) {
        return Map.of(
                "TRYEZA_WITNESS_LOGS", folder.root().resolve(WATCHED).toString(),
                "TRYEZA_WITNESS_KEYS",
                        keys(institution).stream().map(Path::toString).collect(Collectors.joining(",")),
                "TRYEZA_WITNESS_MONITORING", "true",
                "TRYEZA_WITNESS_DATABASE_URL", databases.apply(institution.database()),
                "TRYEZA_WITNESS_DATABASE_ROLE", institution.database(),
                "TRYEZA_WITNESS_DATABASE_PASSWORD", secrets.get(institution.database() + "-app"),
                "TRYEZA_WITNESS_MIGRATOR_PASSWORD", secrets.get(institution.database() + "-migrator"));
    }

    /** Makes the keys that are missing, begins the log where there is none, and writes down who is to be believed. */
    void prepare() {
        var log = new LogFolder(folder.keys().resolve(LocalStack.AUDIT));
        owned(log.folder());
        try {
            writeDown(log.begun() ? log.key().read().key() : log.begin(ORIGIN, Instant.now()));
        } catch (KeyFileUnusable unusable) {
            throw new ServerException(
                    "A key of the audit log cannot be used: %s. With --fresh all begins anew."
                            .formatted(unusable.getMessage()),
                    unusable);
        }
    }

    private void writeDown(VerifierKey log) {
        List<String> policy = new ArrayList<>(List.of("log " + log));
        all.forEach(institution -> policy.addAll(lines(institution)));
        policy.add(
                all.isEmpty()
                        ? "quorum none"
                        : "group institutions %d %s\nquorum institutions"
                                .formatted(
                                        HAVE_TO_COSIGN,
                                        all.stream().map(Institution::name).collect(Collectors.joining(" "))));
        try {
            RunFolder.writeForOwner(folder.root(), POLICY, String.join("\n", policy) + "\n");
            RunFolder.writeForOwner(folder.root(), WATCHED, "log " + log + "\nquorum none\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A witness cosigns with both of its keys; either will do. */
    private List<String> lines(Institution institution) {
        List<String> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (VerifierKey key : verifierKeys(institution)) {
            String name = institution.name() + "/" + (names.size() + 1);
            names.add(name);
            lines.add("witness %s %s %s".formatted(name, key, address(institution)));
        }
        lines.add("group %s any %s".formatted(institution.name(), String.join(" ", names)));
        return lines;
    }

    private String address(Institution institution) {
        return network.url(institution.port()) + "/log/witness";
    }

    private List<VerifierKey> verifierKeys(Institution institution) {
        owned(keyFolder(institution));
        List<Path> files = keys(institution);
        return List.of(
                key(files.getFirst(), institution, KeyType.COSIGNATURE_ED25519),
                key(files.getLast(), institution, KeyType.COSIGNATURE_ML_DSA_44));
    }

    private static VerifierKey key(Path file, Institution institution, KeyType type) {
        var key = new KeyFile(file);
        String name = "tryeza.test/witness/" + institution.name();
        return (Files.exists(file) ? key.read() : key.create(name, type)).key();
    }

    private static void owned(Path folder) {
        try {
            RunFolder.ownersFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> keys(Institution institution) {
        Path own = keyFolder(institution);
        return List.of(own.resolve("witness-ed25519.key"), own.resolve("witness-ml-dsa-44.key"));
    }

    private Path keyFolder(Institution institution) {
        return folder.keys().resolve(institution.part());
    }
}
