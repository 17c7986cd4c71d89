package al.tryeza.testing;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackendsTest {

    private final Backends backends = Backends.get();

    @Test
    void an_environment_holds_all_that_a_service_reads_at_its_start() {
        assertThat(backends.environment("referral"))
                .containsOnlyKeys(
                        "TRYEZA_PORT",
                        "TRYEZA_DATABASE_URL",
                        "TRYEZA_DATABASE_PASSWORD",
                        "TRYEZA_MIGRATOR_PASSWORD",
                        "TRYEZA_DISCLOSURE_PASSWORD",
                        "TRYEZA_KAFKA",
                        "TRYEZA_KAFKA_PASSWORD",
                        "TRYEZA_REGISTRY_URL",
                        "TRYEZA_ISSUER_URL",
                        "TRYEZA_KEYS",
                        "TRYEZA_KEYS_SECRET",
                        "TRYEZA_SMTP",
                        "TRYEZA_TOPIC_SUFFIX");
    }

    @Test
    void two_environments_share_neither_data_nor_topics() throws Exception {
        var first = backends.environment("audit");
        var second = backends.environment("audit");

        try (var migrator = DriverManager.getConnection(
                        first.get("TRYEZA_DATABASE_URL"), "audit_migrator", first.get("TRYEZA_MIGRATOR_PASSWORD"));
                var statement = migrator.createStatement()) {
            statement.execute("SET ROLE audit_owner");
            statement.execute("CREATE TABLE only_in_the_first (id int)");
        }
        try (var app = DriverManager.getConnection(
                        second.get("TRYEZA_DATABASE_URL"), "audit_app", second.get("TRYEZA_DATABASE_PASSWORD"));
                var statement = app.createStatement();
                var rows = statement.executeQuery("SELECT to_regclass('only_in_the_first') IS NULL")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
        try (var admin = backends.kafka().topics().connect()) {
            var names = admin.listTopics().names().get();
            assertThat(names).containsAll(topics(first));
            assertThat(names).containsAll(topics(second));
        }
        assertThat(first.get("TRYEZA_TOPIC_SUFFIX")).isNotEqualTo(second.get("TRYEZA_TOPIC_SUFFIX"));
    }

    @Test
    void every_event_is_in_the_registry_under_its_full_name() throws Exception {
        var url = backends.environment("audit").get("TRYEZA_REGISTRY_URL");
        try (var client = HttpClient.newHttpClient()) {
            for (var schema : EventCatalogue.schemas().toList()) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(url + "/apis/registry/v3/groups/default/artifacts/"
                                        + schema.getFullName() + "/versions/branch=latest/content"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(schema.toString());
            }
        }
    }

    private static List<String> topics(Map<String, String> environment) {
        return Stream.of(Topic.values())
                .filter(topic -> !topic.isFamily())
                .map(topic -> topic.topicName() + environment.get("TRYEZA_TOPIC_SUFFIX"))
                .toList();
    }
}
