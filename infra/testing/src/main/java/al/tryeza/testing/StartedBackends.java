package al.tryeza.testing;

import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Topic;
import al.tryeza.servers.InstitutionClient;
import al.tryeza.servers.Kafka;
import al.tryeza.servers.Ports;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.Registry;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.Topics;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Servers of one source, each started once, and the worlds that tests get in them. */
final class StartedBackends implements Backends {

    private static final Executor SIDE_BY_SIDE =
            task -> Thread.ofPlatform().daemon().name("backends").start(task);

    private final Path folder;
    private final Secrets secrets;
    private final ServerSource source;
    private final Once<Postgres> postgres;
    private final Once<Kafka> kafka;
    private final Once<Registry> registry;
    private final Map<String, TemplateDatabase> templates = new ConcurrentHashMap<>();
    private final AtomicInteger environments = new AtomicInteger();

    /**
     * @param folder of this JVM, for what belongs to the tests themselves
     * @param source of the servers
     */
    StartedBackends(Path folder, ServerSource source) {
        this.folder = folder;
        this.secrets = new Secrets(folder.resolve("secrets"));
        this.source = source;
        this.postgres = new Once<>(source::startPostgres);
        this.kafka = new Once<>(this::startKafka);
        this.registry = new Once<>(this::startRegistry);
    }

    @Override
    public Postgres postgres() {
        return postgres.get();
    }

    @Override
    public Kafka kafka() {
        return kafka.get();
    }

    @Override
    public Registry registry() {
        return registry.get();
    }

    @Override
    public Map<String, String> environment(String database) {
        var number = environments.incrementAndGet();
        var suffix = "-t" + number;
        var topics = CompletableFuture.runAsync(() -> kafka().topics().provisionTopics(suffix), SIDE_BY_SIDE);
        var schemas = CompletableFuture.runAsync(registry::get, SIDE_BY_SIDE);
        var template = templates.computeIfAbsent(database, name -> migrated(name, TemplateDatabase.OF_A_SERVICE));
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
        environment.put("TRYEZA_KEYS_SECRET", secrets.get("keys"));
        environment.put("TRYEZA_SMTP", "127.0.0.1:" + Ports.free());
        environment.put("TRYEZA_TOPIC_SUFFIX", suffix);
        if (database.equals("audit")) {
            environment.putAll(keyStore());
        }
        return environment;
    }

    @Override
    public Map<String, String> keyStore() {
        var template = templates.computeIfAbsent("audit_keys", name -> migrated(name, "classpath:db/keys"));
        return Map.of(
                "TRYEZA_AUDIT_KEYS_URL", postgres().url(template.copy(environments.incrementAndGet())),
                "TRYEZA_AUDIT_KEYS_PASSWORD", template.spec().passwords().getOrDefault("audit_keys_app", ""),
                "TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD",
                        template.spec().passwords().getOrDefault("audit_keys_migrator", ""));
    }

    @Override
    public String kafkaPassword(String user) {
        return secrets.get("kafka-" + user);
    }

    @Override
    public Map<String, Object> institution(String institution, Set<Topic> intake, Map<String, String> environment) {
        var password = kafkaPassword(institution);
        kafka().topics()
                .provisionInstitutions(
                        List.of(new InstitutionClient(institution, intake, password)),
                        environment.getOrDefault("TRYEZA_TOPIC_SUFFIX", ""));
        return kafka().topics().properties(institution, password);
    }

    private TemplateDatabase migrated(String database, String... locations) {
        return TemplateDatabase.migrated(postgres(), database, secrets, locations);
    }

    private Kafka startKafka() {
        var server = source.startKafka();
        server.topics()
                .provisionUsers(
                        Topics.users().stream().collect(Collectors.toMap(Function.identity(), this::kafkaPassword)));
        return server;
    }

    private Registry startRegistry() {
        var server = source.startRegistry(postgres());
        server.schemas().register(EventCatalogue.schemas());
        return server;
    }
}
