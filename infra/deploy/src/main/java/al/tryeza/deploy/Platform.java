package al.tryeza.deploy;

import al.tryeza.events.EventCatalogue;
import al.tryeza.servers.Databases;
import al.tryeza.servers.Patience;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.SchemaRegistry;
import al.tryeza.servers.ServerException;
import al.tryeza.servers.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The servers as their superusers see them; each is waited for, since containers start side by side. */
final class Platform {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Passwords passwords;
    private final Map<String, String> environment;

    /**
     * @param passwords of the superusers and of everybody else
     * @param environment {@code TRYEZA_POSTGRES} and {@code TRYEZA_KAFKA}, both {@code host:port}, and
     *     {@code TRYEZA_REGISTRY_URL}
     */
    Platform(Passwords passwords, Map<String, String> environment) {
        this.passwords = passwords;
        this.environment = environment;
    }

    void provisionDatabases() {
        var databases = new Databases(
                environment.getOrDefault("TRYEZA_POSTGRES", "postgres:5432"),
                PostgresServer.SUPERUSER,
                passwords.postgres());
        await("PostgreSQL", databases::answers);
        databases.closeToEverybody(List.of("postgres", "template1"));
        passwords.databases().forEach(databases::provision);
    }

    void provisionTopics(OperatorFolder operator) {
        var topics = topics();
        await("Kafka", topics::answers);
        topics.provisionUsers(passwords.kafkaUsers());
        topics.provisionTopics("");
        operator.provision(topics);
    }

    Topics topics() {
        return new Topics(environment.getOrDefault("TRYEZA_KAFKA", "kafka:9092"), passwords.kafka());
    }

    void registerSchemas() {
        var registry = new SchemaRegistry(
                environment.getOrDefault("TRYEZA_REGISTRY_URL", "http://registry:8080"), passwords.registryWriter());
        await("The schema registry", registry::answers);
        registry.register(EventCatalogue.schemas());
    }

    private static void await(String part, BooleanSupplier answers) {
        if (!new Patience(PATIENCE).until(answers)) {
            throw new ServerException(
                    "%s does not answer its superuser within %d minutes.".formatted(part, PATIENCE.toMinutes()));
        }
    }
}
