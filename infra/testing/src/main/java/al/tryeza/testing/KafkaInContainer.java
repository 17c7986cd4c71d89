package al.tryeza.testing;

import al.tryeza.servers.Kafka;
import al.tryeza.servers.KafkaConfiguration;
import al.tryeza.servers.KafkaConfiguration.Listener;
import al.tryeza.servers.KafkaImage;
import al.tryeza.servers.Topics;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.containers.Network;
import org.testcontainers.images.builder.Transferable;

/** The broker, with the configuration that the child process has; only its doors differ. */
final class KafkaInContainer extends ServerInContainer implements Kafka {

    private static final Path FOLDER = Path.of("/etc/tryeza");
    private static final int CLIENTS = 9092;
    private static final int CONTROLLER = 9093;
    private static final String ITSELF = "127.0.0.1:9094";
    private static final int READABLE = 0444;

    private final String password;

    KafkaInContainer(String image, Network network, String password) {
        super("Kafka", image, network, "kafka", CLIENTS);
        this.password = password;
        var files = new KafkaImage(FOLDER, configuration());
        files.files()
                .forEach((name, content) -> container()
                        .withCopyToContainer(
                                Transferable.of(content, READABLE),
                                FOLDER.resolve(name).toString()));
        container().withCreateContainerCmdModifier(create -> create.withEntrypoint(files.command()));
    }

    private KafkaConfiguration configuration() {
        return new KafkaConfiguration(
                List.of(
                        // the port that clients are told leads nowhere inside
                        new Listener("ITSELF", ITSELF, ITSELF),
                        new Listener("CLIENTS", "0.0.0.0:" + CLIENTS, bootstrap())),
                CONTROLLER,
                KafkaImage.DATA,
                password);
    }

    @Override
    public String bootstrap() {
        return address();
    }

    @Override
    public Topics topics() {
        return new Topics(bootstrap(), password);
    }

    @Override
    boolean isReady() {
        return listens() && topics().answers();
    }
}
