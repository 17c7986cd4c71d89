package al.tryeza.servers;

import al.tryeza.servers.KafkaConfiguration.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker that is its own controller, on 127.0.0.1: SASL (SCRAM-SHA-512) for everybody, every access denied
 * unless a rule allows it.
 */
public final class KafkaServer extends Server implements Kafka {

    /** Who looks after the broker. */
    public static final String SUPERUSER = "admin";

    private final Distribution distribution;
    private final @Nullable Encryption encryption;
    private volatile int controllerPort;

    public KafkaServer(Distribution distribution, ServerHome home) {
        this(distribution, home, null);
    }

    /** @param encryption of clients' connections; null where they stay on this machine in clear */
    public KafkaServer(Distribution distribution, ServerHome home, @Nullable Encryption encryption) {
        super("Kafka", home);
        this.encryption = encryption;
        this.distribution = distribution;
    }

    @Override
    public String bootstrap() {
        return (encryption == null ? "127.0.0.1:" : "localhost:") + port();
    }

    @Override
    public Topics topics() {
        return new Topics(bootstrap(), adminPassword(), encryption == null ? null : encryption.authority());
    }

    @Override
    void prepare() {
        controllerPort = Ports.free();
        var file = settings();
        if (encryption != null) {
            Secrets.write(file.keys(), encryption.both());
        }
        Secrets.write(configuration(), file.text());
        Secrets.write(home().folder().resolve("log4j2.xml"), KafkaConfiguration.logging());
        if (!Files.exists(data().resolve("meta.properties"))) {
            format(file);
        }
    }

    /** The password goes through a file, because arguments of a process are public. */
    private void format(KafkaConfiguration file) {
        var arguments = home().folder().resolve("format.arguments");
        Secrets.write(arguments, file.formatArguments(distribution.kafkaClassPath(), configuration(), clusterId()));
        try {
            // it prints the verifiers of the passwords, so its words are not kept
            var quiet = home().folder().resolve("format.log");
            ChildCommand.of(part(), home().folder(), quiet, List.of(Distribution.java(), "@" + arguments))
                    .run();
            Files.delete(quiet);
            Files.delete(arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ChildCommand command() {
        return ChildCommand.of(
                        part(),
                        home().folder(),
                        log(),
                        List.of(
                                Distribution.java(),
                                "-Xmx400m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-Dlog4j2.configurationFile=" + home().folder().resolve("log4j2.xml"),
                                "kafka.Kafka",
                                configuration().toString()))
                .with(Map.of("CLASSPATH", distribution.kafkaClassPath()));
    }

    @Override
    boolean isReady() {
        return Ports.answers(port()) && topics().answers();
    }

    private KafkaConfiguration settings() {
        return new KafkaConfiguration(
                List.of(new Listener("CLIENTS", "127.0.0.1:" + port(), bootstrap(), encryption)),
                controllerPort,
                data(),
                adminPassword());
    }

    private static String clusterId() {
        return Uuid.randomUuid().toString();
    }

    private Path data() {
        return home().folder().resolve("data");
    }

    private Path configuration() {
        return home().folder().resolve("server.properties");
    }

    private String adminPassword() {
        return home().secrets().get(SUPERUSER);
    }
}
