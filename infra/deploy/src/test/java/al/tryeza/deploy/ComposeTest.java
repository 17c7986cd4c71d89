package al.tryeza.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.servers.PostgresServer.Durability;
import al.tryeza.servers.PostgresSettings;
import al.tryeza.servers.RegistrySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {

    private static final List<String> SETUP = List.of("secrets", "databases", "topics", "schemas");
    private static final List<String> COMMANDS = List.of("institution", "dead-letters", "publish");

    private Map<String, Map<String, Object>> services = Map.of();

    @BeforeEach
    void read() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(Path.of("compose.yaml")));
        services = file.getOrDefault("services", Map.of());
    }

    @Test
    void postgres_runs_with_the_settings_that_tests_and_the_local_stack_use() {
        var expected = new ArrayList<>(List.of("postgres"));
        PostgresSettings.of(Durability.DURABLE)
                .forEach((name, value) -> expected.add("-c%s=%s".formatted(name, value)));

        assertThat(service("postgres").get("command")).isEqualTo(expected);
        assertThat(environment("postgres")).containsEntry("POSTGRES_INITDB_ARGS", PostgresSettings.INITIALISATION);
    }

    @Test
    void the_registry_runs_with_the_settings_that_tests_and_the_local_stack_use() {
        var expected = new RegistrySettings("jdbc:postgresql://postgres:5432/registry", "", "").environment();
        expected.remove("APICURIO_DATASOURCE_PASSWORD");
        expected.remove("QUARKUS_SECURITY_USERS_EMBEDDED_USERS_REGISTRAR");

        assertThat(environment("registry")).containsAllEntriesOf(expected);
    }

    @Test
    void a_volume_with_secrets_is_read_by_one_part_only() {
        for (var part : services.keySet()) {
            if (!SETUP.contains(part) && !COMMANDS.contains(part)) {
                assertThat(secrets(part)).as(part).hasSizeLessThan(2).allMatch(volume -> volume.endsWith(":ro"));
            }
        }
        assertThat(services.keySet().stream()
                        .filter(part -> !SETUP.contains(part) && !COMMANDS.contains(part))
                        .flatMap(part -> secrets(part).stream())
                        .filter(volume -> !volume.startsWith("secrets-trial:"))
                        .toList())
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void only_the_operators_commands_see_private_keys_and_none_of_them_runs_by_itself() {
        assertThat(services.keySet().stream()
                        .filter(part ->
                                secrets(part).stream().anyMatch(volume -> volume.startsWith("secrets-operator:")))
                        .filter(part -> !SETUP.contains(part))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(COMMANDS);
        for (var command : COMMANDS) {
            assertThat(service(command)).containsEntry("profiles", List.of("operator"));
            assertThat(list(command, "ports")).isEmpty();
        }
        assertThat(secrets("publish")).containsExactly("secrets-operator:/secrets/operator:ro");
        assertThat(secrets("dead-letters")).containsExactly("secrets-operator:/secrets/operator:ro");
    }

    @Test
    void no_password_is_in_the_environment_of_a_container() {
        for (var part : services.keySet()) {
            assertThat(environment(part).keySet())
                    .as(part)
                    .noneMatch(name -> name.endsWith("PASSWORD") || name.endsWith("SECRET"));
        }
    }

    @Test
    void our_containers_cannot_change_themselves_and_have_no_rights_over_the_machine() {
        for (var part : services.keySet()) {
            if (!List.of("postgres", "kafka", "registry").contains(part)) {
                assertThat(service(part))
                        .as(part)
                        .containsEntry("read_only", true)
                        .containsEntry("cap_drop", List.of("ALL"));
            }
        }
    }

    @Test
    void nothing_is_offered_beyond_this_machine() {
        for (var part : services.keySet()) {
            assertThat(list(part, "ports")).as(part).allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    private Map<String, Object> service(String part) {
        return services.getOrDefault(part, Map.of());
    }

    @SuppressWarnings("unchecked") // YAML says so
    private Map<String, String> environment(String part) {
        return (Map<String, String>) service(part).getOrDefault("environment", Map.of());
    }

    private List<String> secrets(String part) {
        return list(part, "volumes").stream()
                .filter(volume -> volume.startsWith("secrets-"))
                .toList();
    }

    @SuppressWarnings("unchecked") // YAML says so
    private List<String> list(String part, String key) {
        return (List<String>) service(part).getOrDefault(key, List.of());
    }
}
