package al.tryeza.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.events.Topic;
import al.tryeza.servers.PostgresServer.Durability;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL, Kafka and the registry behind certificates of a local authority, issued for {@code localhost} alone: who
 * trusts that authority and calls them by that name gets in; who trusts another, calls them 127.0.0.1, or comes in clear
 * does not.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EncryptedDoorsTest {

    private static final String SUFFIX = "-tls";
    private static final String POLICE = "police.vlore";

    private final LocalAuthority authority;
    private final LocalAuthority stranger;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final RegistryServer registry;

    EncryptedDoorsTest(@TempDir Path folder) {
        var distribution = Distribution.found();
        authority = new LocalAuthority(folder.resolve("authority"));
        stranger = new LocalAuthority(folder.resolve("stranger"));
        postgres = new PostgresServer(
                distribution,
                TestHome.of(folder, "postgres"),
                Durability.FAST,
                authority.issue("postgres", "localhost"));
        kafka = new KafkaServer(distribution, TestHome.of(folder, "kafka"), authority.issue("kafka", "localhost"));
        registry = new RegistryServer(
                distribution, TestHome.of(folder, "registry"), postgres, authority.issue("registry", "localhost"));
    }

    @BeforeAll
    void start() {
        var broker = CompletableFuture.runAsync(() -> {
            kafka.start();
            kafka.topics()
                    .provisionUsers(Topics.users().stream().collect(Collectors.toMap(user -> user, user -> user)));
            kafka.topics().provisionTopics(SUFFIX);
            kafka.topics()
                    .provisionInstitutions(
                            List.of(new InstitutionClient(POLICE, Set.of(Topic.INTAKE_REFERRALS), POLICE)), SUFFIX);
        });
        postgres.start();
        postgres.databases().provision(DatabaseSpec.ofService("audit", "migrates", "works"));
        registry.start();
        broker.join();
    }

    @AfterAll
    void stop() {
        registry.stop();
        kafka.stop();
        postgres.stop();
    }

    private static void say(String door, String what) {
        System.out.println(door + ": " + what);
    }

    @Test
    void postgresql_answers_who_checks_whom_it_calls_and_nobody_in_clear() throws SQLException {
        try (var connection = connect(postgres.url("audit"));
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("TLSv1.3");
        }

        String unknown = postgres.url("audit")
                .replace(
                        authority.certificate().toString(),
                        stranger.certificate().toString());
        assertThatThrownBy(() -> connect(unknown)).hasRootCauseInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> connect(postgres.url("audit").replace("localhost", "127.0.0.1")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("127.0.0.1");
        assertThatThrownBy(() -> connect(postgres.url("audit").replaceAll("\\?.*", "?sslmode=disable")))
                .hasFieldOrPropertyWithValue("SQLState", "28000");
        say("PostgreSQL", "unknown authority, wrong host name, connection in clear: each refused");
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "audit_app", "works");
    }

    @Test
    void kafka_answers_who_checks_whom_it_calls_and_nobody_in_clear() throws Exception {
        try (var admin = Admin.create(client("audit-service", Map.of()))) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
        }

        assertThatThrownBy(() -> describe(
                        Map.of("ssl.truststore.location", stranger.certificate().toString())))
                .hasCauseInstanceOf(SslAuthenticationException.class);
        assertThatThrownBy(() -> describe(Map.of("bootstrap.servers", "127.0.0.1:" + kafka.port())))
                .hasCauseInstanceOf(SslAuthenticationException.class);
        assertThatThrownBy(() -> describe(Map.of("security.protocol", "SASL_PLAINTEXT")))
                .hasCauseInstanceOf(TimeoutException.class);
        say("Kafka", "unknown authority, wrong host name, connection in clear: each refused");
    }

    private void describe(Map<String, Object> change) throws ExecutionException, InterruptedException {
        var settings = new HashMap<>(change);
        settings.put("default.api.timeout.ms", 3_000);
        settings.put("request.timeout.ms", 2_000);
        try (var admin = Admin.create(client("audit-service", settings))) {
            admin.describeCluster().nodes().get();
        }
    }

    private Map<String, Object> client(String user, Map<String, Object> change) {
        var settings = new HashMap<>(kafka.topics().properties(user, user));
        settings.putAll(change);
        return settings;
    }

    @Test
    void the_registry_answers_who_checks_whom_it_calls_and_nobody_in_clear() throws Exception {
        String path = "/apis/registry/v3/system/info";
        assertThat(get(authority, registry.url() + path)).isEqualTo(200);

        assertThatThrownBy(() -> get(stranger, registry.url() + path)).isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> get(authority, "https://127.0.0.1:" + registry.port() + path))
                .isInstanceOf(SSLHandshakeException.class);
        assertThatThrownBy(() -> get(authority, "http://localhost:" + registry.port() + path))
                .isInstanceOf(IOException.class);
        say("Registry", "unknown authority, wrong host name, connection in clear: each refused");
    }

    private static int get(LocalAuthority trusted, String address) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted.trust());
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var http = HttpClient.newBuilder().sslContext(context).build()) {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Every user of the broker on every topic: whoever is not named in {@link Topic} is refused, both ways. */
    @Test
    void each_user_writes_and_reads_what_the_language_says_and_nothing_else() throws Exception {
        List<String> names = Stream.concat(
                        Stream.of(Topic.values())
                                .filter(topic -> !topic.isFamily())
                                .map(topic -> topic.topicName() + SUFFIX),
                        Stream.of(Topic.RECEIPTS.of(POLICE) + SUFFIX))
                .toList();
        fill(names);
        int refused = 0;
        int allowed = 0;
        for (String user :
                Stream.concat(Topics.users().stream(), Stream.of(POLICE)).toList()) {
            for (String name : names) {
                Topic topic = Topic.named(name.substring(0, name.length() - SUFFIX.length()))
                        .orElseThrow();
                boolean mayWrite =
                        topic.writers().contains(user) || (user.equals(POLICE) && topic == Topic.INTAKE_REFERRALS);
                boolean mayRead = topic.readers().contains(user) || (user.equals(POLICE) && topic == Topic.RECEIPTS);
                assertThat(writes(user, name)).as(user + " writes " + name).isEqualTo(mayWrite);
                assertThat(reads(user, name)).as(user + " reads " + name).isEqualTo(mayRead);
                allowed += (mayWrite ? 1 : 0) + (mayRead ? 1 : 0);
                refused += (mayWrite ? 0 : 1) + (mayRead ? 0 : 1);
            }
        }
        assertThat(refused).isGreaterThan(allowed);
        say("Kafka", refused + " of " + (refused + allowed) + " tries to write or read refused (TopicAuthorization)");
    }

    private void fill(List<String> names) throws Exception {
        try (var everything =
                new KafkaProducer<>(settingsOfSuperuser(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String name : names) {
                everything
                        .send(new ProducerRecord<>(name, 0, new byte[1], new byte[1]))
                        .get();
            }
        }
    }

    private Map<String, Object> settingsOfSuperuser() {
        return kafka.topics()
                .properties(KafkaServer.SUPERUSER, kafka.home().secrets().get(KafkaServer.SUPERUSER));
    }

    private boolean writes(String user, String topic) throws InterruptedException {
        try (var producer = new KafkaProducer<>(
                client(user, Map.of("enable.idempotence", false)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, new byte[1], new byte[1]))
                    .get();
            return true;
        } catch (ExecutionException failed) {
            assertThat(failed).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        }
    }

    private boolean reads(String user, String topic) {
        try (var consumer = new KafkaConsumer<>(
                client(user, Map.of("auto.offset.reset", "earliest", "allow.auto.create.topics", false)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seek(new TopicPartition(topic, 0), 0);
            return !consumer.poll(Duration.ofSeconds(20)).isEmpty();
        } catch (TopicAuthorizationException denied) {
            return false;
        }
    }
}
