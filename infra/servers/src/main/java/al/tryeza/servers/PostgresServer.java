package al.tryeza.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 18 on 127.0.0.1: a password (SCRAM) for everybody, data checksums, synchronous commits, and a log that
 * repeats no value of any statement.
 */
public final class PostgresServer extends Server implements Postgres {

    /** Who looks after the server. */
    public static final String SUPERUSER = "postgres";

    /** Whether data survives a power cut of the machine. */
    public enum Durability {
        /** As in production. */
        DURABLE,
        /** For tests only: commits do not wait for the disk. */
        FAST
    }

    private final Distribution distribution;
    private final Durability durability;
    private final @Nullable Encryption encryption;

    public PostgresServer(Distribution distribution, ServerHome home, Durability durability) {
        this(distribution, home, durability, null);
    }

    /** @param encryption of all connections; null where they stay on this machine in clear */
    public PostgresServer(
            Distribution distribution, ServerHome home, Durability durability, @Nullable Encryption encryption) {
        super("PostgreSQL", home);
        this.encryption = encryption;
        this.distribution = distribution;
        this.durability = durability;
    }

    @Override
    public Databases databases() {
        return new Databases("127.0.0.1:" + port(), SUPERUSER, superuserPassword());
    }

    @Override
    public String url(String database) {
        return encryption == null
                ? "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database)
                : "jdbc:postgresql://localhost:%d/%s?sslmode=verify-full&sslrootcert=%s"
                        .formatted(port(), database, encryption.authority());
    }

    @Override
    void prepare() {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        Secrets.write(data().resolve("postgresql.conf"), configuration());
        // nobody is trusted, neither by address nor by operating system user
        Secrets.write(
                data().resolve("pg_hba.conf"),
                (encryption == null ? "host" : "hostssl") + " all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void initialise() {
        var passwordFile = home().secrets().folder().resolve("superuser");
        superuserPassword();
        var command = new ArrayList<>(List.of(
                program("initdb"), "--pgdata=" + data(), "--username=" + SUPERUSER, "--pwfile=" + passwordFile));
        command.addAll(List.of(PostgresSettings.INITIALISATION.split(" ", -1)));
        command.add(durability == Durability.FAST ? "--no-sync" : "--sync-method=fsync");
        ChildCommand.of(part(), home().folder(), log(), OperatingSystem.withoutRoot(command))
                .with(Map.of("LC_ALL", "C"))
                .run();
    }

    private String configuration() {
        var place = """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                """.formatted(port());
        return PostgresSettings.of(durability).entrySet().stream()
                .map(setting -> "%s = '%s'\n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining("", place, encryption == null ? "" : encrypted(encryption)));
    }

    private static String encrypted(Encryption encryption) {
        return """
                ssl = on
                ssl_min_protocol_version = 'TLSv1.3'
                ssl_cert_file = '%s'
                ssl_key_file = '%s'
                """.formatted(encryption.certificate(), encryption.key());
    }

    @Override
    ChildCommand command() {
        return ChildCommand.of(
                        part(),
                        home().folder(),
                        log(),
                        OperatingSystem.withoutRoot(List.of(program("postgres"), "-D", data().toString())))
                .with(Map.of("LC_ALL", "C"));
    }

    /** Fast shutdown: transactions are rolled back, everything is written. */
    @Override
    Signal stopSignal() {
        return Signal.INT;
    }

    @Override
    boolean isReady() {
        return Ports.answers(port()) && databases().answers();
    }

    @Override
    void afterStart() {
        databases().closeToEverybody(List.of("postgres", "template1"));
    }

    private Path data() {
        return home().folder().resolve("data");
    }

    private String program(String name) {
        return distribution.postgres().resolve("bin").resolve(name).toString();
    }

    private String superuserPassword() {
        return home().secrets().get("superuser");
    }
}
