package al.tryeza.local.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.local.RunFolder;
import al.tryeza.servers.Secrets;
import al.tryeza.testing.Backends;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionsTest {

    @TempDir
    Path run;

    private final HttpClient http = HttpClient.newHttpClient();
    private KeysDoor door;
    private RunFolder folder;
    private Institutions institutions;

    @BeforeEach
    void world() throws IOException {
        var topics = Backends.get().kafka().topics();
        topics.provisionTopics("");
        door = new KeysDoor();
        folder = new RunFolder(run);
        institutions = new Institutions(
                new ClientFiles(folder),
                new Secrets(folder.secrets()),
                topics,
                new PlatformKeys(http, door.url(), "token"));
    }

    @AfterEach
    void end() {
        door.close();
        http.close();
    }

    @Test
    void one_that_was_added_publishes_what_its_kind_may() throws Exception {
        var said = institutions.add("shelter.vatra");
        institutions.add("shelter.vatra");

        assertThat(said.getFirst()).isEqualTo("shelter.vatra may publish: intake.case-updates, intake.referrals.");
        assertThat(door.states()).hasSize(1).containsValue("active");
        assertThat(permissions("shelter.vatra.properties")).isEqualTo("rw-------");
        assertThat(permissions("shelter.vatra.jwk")).isEqualTo("rw-------");
        send("shelter.vatra", "intake.referrals");
        send("shelter.vatra", "intake.case-updates");
        assertThatThrownBy(() -> send("shelter.vatra", "intake.identifications"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(institutions.add("police.vlore").getFirst())
                .isEqualTo("police.vlore may publish: intake.case-updates, intake.identifications, intake.referrals.");
    }

    @Test
    void rotating_puts_the_new_key_in_before_the_old_is_retired() throws Exception {
        institutions.add("health.vlore");
        var before = key("health.vlore");

        var said = institutions.rotate("health.vlore");

        assertThat(key("health.vlore")).isNotEqualTo(before);
        assertThat(door.states().values()).containsExactly("retired", "active");
        assertThat(String.join(" ", said)).contains("within one hour still counts");
        assertThat(folder.clients().toFile().list())
                .containsExactlyInAnyOrder("health.vlore.jwk", "health.vlore.properties");
        assertThatThrownBy(() -> institutions.rotate("ngo.vlore"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("infra/institution add ngo.vlore");
    }

    @Test
    void a_rotation_interrupted_between_any_two_steps_is_finished_by_the_next() throws Exception {
        institutions.add("education.vlore");
        var files = new ClientFiles(folder);
        // the next key was made, and nobody knows it yet
        files.nextKey("education.vlore").key();
        institutions.rotate("education.vlore");
        assertThat(door.states().values()).containsExactly("retired", "active");

        // the service went away before the old key was retired
        files.key("education.vlore").copyTo(files.oldKey("education.vlore"));
        files.nextKey("education.vlore").key();
        files.nextKey("education.vlore").replace(files.key("education.vlore"));
        institutions.add("education.vlore");
        var said = institutions.rotate("education.vlore");

        assertThat(said.getFirst()).isEqualTo("Finishing a rotation that was interrupted.");
        assertThat(door.states().values()).containsExactly("retired", "retired", "active");
        assertThat(files.oldKey("education.vlore").exists()).isFalse();
    }

    @Test
    void one_that_was_revoked_is_out_everywhere_and_may_come_back_with_all_new() throws Exception {
        institutions.add("ngo.vlore");
        var password = settings("ngo.vlore").getProperty("sasl.jaas.config");
        var old = new HashMap<String, Object>();
        settings("ngo.vlore").forEach((name, value) -> old.put((String) name, value));

        institutions.revoke("ngo.vlore");
        institutions.revoke("ngo.vlore");

        assertThat(door.states()).containsValue("revoked").doesNotContainValue("active");
        assertThat(folder.clients().toFile().list()).isEmpty();
        assertThatThrownBy(() -> send(old, "intake.referrals")).isInstanceOf(SaslAuthenticationException.class);
        assertThat(institutions.list(List.of("ngo.vlore")).getLast()).contains("no", "0 active, 0 retired, 1 revoked");

        institutions.add("ngo.vlore");
        assertThat(settings("ngo.vlore").getProperty("sasl.jaas.config")).isNotEqualTo(password);
        send("ngo.vlore", "intake.referrals");
        assertThat(door.states().values()).containsExactly("revoked", "active");
    }

    @Test
    void a_service_that_is_away_leaves_the_rest_to_the_next_run() throws Exception {
        institutions.add("social.vlore");
        door.goesAway(true);

        assertThatThrownBy(() -> institutions.revoke("social.vlore"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Run the same again later");
        assertThatThrownBy(() -> send("social.vlore", "intake.referrals"))
                .isInstanceOf(SaslAuthenticationException.class);
        door.goesAway(false);
        institutions.revoke("social.vlore");

        assertThat(door.states()).containsValue("revoked").doesNotContainValue("active");
    }

    @Test
    void the_unknown_and_the_not_entitled_are_refused_and_nothing_is_made() {
        assertThatThrownBy(() -> institutions.add("police.nowhere"))
                .isInstanceOf(Refused.class)
                .hasMessage("The platform's directory knows no such institution.");
        for (var name : List.of("committee.vlore", "onac", "audit.national", "../x", "police.", "")) {
            assertThatThrownBy(() -> institutions.add(name))
                    .as(name)
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("No institution of that kind publishes");
        }
        assertThat(folder.clients()).doesNotExist();
        assertThat(Backends.get().kafka().topics().institutions()).doesNotContain("police.nowhere");
    }

    @Test
    void a_stack_begins_with_clients_of_all_demo_institutions_that_may_publish_but_those_revoked() throws Exception {
        var demo = new DemoClients(folder);
        demo.provision(Backends.get().kafka().topics());
        var keys = Files.readAllLines(demo.publicKeys());

        assertThat(keys)
                .hasSize(24)
                .allMatch(line -> line.startsWith("{\"institution\":\""))
                .noneMatch(line -> line.contains("\"d\":"))
                .noneMatch(line -> line.contains("committee") || line.contains("onac") || line.contains("audit"));
        assertThat(Files.readString(demo.operatorKey())).contains("P-256").doesNotContain("\"d\":");
        assertThat(permissions("operator.jwk")).isEqualTo("rw-------");
        send("police.gjirokaster", "intake.identifications");

        institutions.revoke("police.gjirokaster");
        demo.provision(Backends.get().kafka().topics());
        assertThat(Files.readAllLines(demo.publicKeys())).hasSize(23);
        assertThat(folder.clients().resolve("police.gjirokaster.properties")).doesNotExist();
    }

    private String key(String institution) throws IOException {
        return Files.readString(folder.clients().resolve(institution + ".jwk"));
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.clients().resolve(file)));
    }

    private Properties settings(String institution) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(folder.clients().resolve(institution + ".properties"))) {
            settings.load(reader);
        }
        return settings;
    }

    private void send(String institution, String topic) throws Exception {
        var settings = new HashMap<String, Object>();
        settings(institution).forEach((name, value) -> settings.put((String) name, value));
        send(settings, topic);
    }

    private static void send(Map<String, Object> settings, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[10])).get();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException known ? known : refused;
        }
    }
}
