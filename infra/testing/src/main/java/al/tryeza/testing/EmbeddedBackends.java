package al.tryeza.testing;

import al.tryeza.events.EventCatalogue;
import al.tryeza.servers.Distribution;
import al.tryeza.servers.KafkaServer;
import al.tryeza.servers.Ports;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.PostgresServer.Durability;
import al.tryeza.servers.RegistryServer;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.ServerHome;
import al.tryeza.servers.Topics;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Child processes in a folder under {@code target/}, which goes with the JVM. */
final class EmbeddedBackends implements Backends {

    private static final Executor SIDE_BY_SIDE =
            task -> Thread.ofPlatform().daemon().name("backends").start(task);

    private final Path folder = ScratchFolder.create();
    private final Secrets secrets = new Secrets(folder.resolve("secrets"));
    private final Distribution distribution = Distribution.found();
    private final Once<PostgresServer> postgres = new Once<>(this::startPostgres);
    private final Once<KafkaServer> kafka = new Once<>(this::startKafka);
    private final Once<RegistryServer> registry = new Once<>(this::startRegistry);
    private final Map<String, TemplateDatabase> templates = new ConcurrentHashMap<>();
    private final AtomicInteger environments = new AtomicInteger();

    @Override
    public PostgresServer postgres() {
        return postgres.get();
    }

    @Override
    public KafkaServer kafka() {
        return kafka.get();
    }

    @Override
    public RegistryServer registry() {
        return registry.get();
    }

    @Override
    public Map<String, String> environment(String database) {
        var number = environments.incrementAndGet();
        var suffix = "-t" + number;
        var topics = CompletableFuture.runAsync(() -> kafka().topics().provisionTopics(suffix), SIDE_BY_SIDE);
        var schemas = CompletableFuture.runAsync(registry::get, SIDE_BY_SIDE);
        var template = templates.computeIfAbsent(database, this::migrated);
        var copy = template.copy(number);
        CompletableFuture.allOf(topics, schemas).join();

        var environment = new LinkedHashMap<String, String>();
        environment.put("TRYEZA_PORT", "0");
        environment.put("TRYEZA_DATABASE_URL", postgres().url(copy));
        environment.putAll(template.passwords());
        environment.put("TRYEZA_KAFKA", kafka().bootstrap());
        environment.put("TRYEZA_KAFKA_PASSWORD", kafkaPassword(database + "-service"));
        environment.put("TRYEZA_REGISTRY_URL", registry().url());
        environment.put("TRYEZA_ISSUER_URL", TestIssuer.get().url());
        environment.put("TRYEZA_KEYS", folder.resolve("keys" + suffix).toString());
        environment.put("TRYEZA_SMTP", "127.0.0.1:" + Ports.free());
        environment.put("TRYEZA_TOPIC_SUFFIX", suffix);
        return environment;
    }

    @Override
    public String kafkaPassword(String user) {
        return secrets.get("kafka-" + user);
    }

    private TemplateDatabase migrated(String database) {
        return TemplateDatabase.migrated(postgres(), database, secrets);
    }

    private PostgresServer startPostgres() {
        var server = new PostgresServer(distribution, home("postgres"), Durability.FAST);
        server.start();
        return server;
    }

    private KafkaServer startKafka() {
        var server = new KafkaServer(distribution, home("kafka"));
        server.start();
        server.topics()
                .provisionUsers(
                        Topics.users().stream().collect(Collectors.toMap(Function.identity(), this::kafkaPassword)));
        return server;
    }

    private RegistryServer startRegistry() {
        var server = new RegistryServer(distribution, home("registry"), postgres());
        server.start();
        server.schemas().register(EventCatalogue.all());
        return server;
    }

    private ServerHome home(String name) {
        return new ServerHome(folder.resolve(name), folder.resolve(name + ".log"), Ports.free());
    }
}
