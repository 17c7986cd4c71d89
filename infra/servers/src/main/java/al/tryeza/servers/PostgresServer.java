package al.tryeza.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL 18 on 127.0.0.1: a password (SCRAM) for everybody, data checksums, synchronous commits, and a log that
 * repeats no value of any statement.
 */
public final class PostgresServer extends Server implements Postgres {

    private static final String SUPERUSER = "postgres";

    /** Whether data survives a power cut of the machine. */
    public enum Durability {
        /** As in production. */
        DURABLE,
        /** For tests only: commits do not wait for the disk. */
        FAST
    }

    private final Distribution distribution;
    private final Durability durability;

    public PostgresServer(Distribution distribution, ServerHome home, Durability durability) {
        super("PostgreSQL", home);
        this.distribution = distribution;
        this.durability = durability;
    }

    @Override
    public Databases databases() {
        return new Databases("127.0.0.1:" + port(), SUPERUSER, superuserPassword());
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    @Override
    void prepare() {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise();
        }
        Secrets.write(data().resolve("postgresql.conf"), configuration());
        // nobody is trusted, neither by address nor by operating system user
        Secrets.write(data().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void initialise() {
        var passwordFile = home().secrets().folder().resolve("superuser");
        superuserPassword();
        ChildCommand.of(
                        part(),
                        home().folder(),
                        log(),
                        OperatingSystem.withoutRoot(List.of(
                                program("initdb"),
                                "--pgdata=" + data(),
                                "--username=" + SUPERUSER,
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums",
                                durability == Durability.FAST ? "--no-sync" : "--sync-method=fsync")))
                .with(Map.of("LC_ALL", "C"))
                .run();
    }

    /** Errors of statements stay out of the log, since they may repeat values; who connects and what the server does is in it. */
    private String configuration() {
        var sync = durability == Durability.DURABLE ? "on" : "off";
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                max_connections = 200
                shared_buffers = 64MB
                max_wal_size = 512MB
                fsync = %s
                full_page_writes = %s
                synchronous_commit = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = log
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_statement = none
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(port(), sync, sync);
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
        if (!Ports.answers(port())) {
            return false;
        }
        try (var connection = DriverManager.getConnection(url("postgres"), SUPERUSER, superuserPassword())) {
            return connection.isValid(0);
        } catch (SQLException e) {
            // still recovering: the state 57P03 and everything else ends with the patience of the caller
            return false;
        }
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
