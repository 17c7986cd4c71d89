package al.tryeza.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoverTest {

    @TempDir
    private Path folder;

    private final Map<Path, Integer> owners = new HashMap<>();

    @Test
    void a_part_gets_what_it_needs_and_no_password_of_another() throws Exception {
        handOver();

        assertThat(names("postgres")).containsExactly("superuser");
        assertThat(names("kafka")).containsExactly("format.arguments", "log4j2.xml", "server.properties", "start");
        assertThat(names("registry")).containsExactly("registry.properties");
        assertThat(names("audit-service"))
                .containsExactly(
                        "TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD",
                        "TRYEZA_AUDIT_KEYS_PASSWORD",
                        "TRYEZA_DATABASE_PASSWORD",
                        "TRYEZA_KAFKA_PASSWORD",
                        "TRYEZA_KEYS_SECRET",
                        "TRYEZA_MIGRATOR_PASSWORD");
        assertThat(names("referral-service"))
                .containsExactly(
                        "TRYEZA_DATABASE_PASSWORD",
                        "TRYEZA_DISCLOSURE_PASSWORD",
                        "TRYEZA_KAFKA_PASSWORD",
                        "TRYEZA_KEYS_SECRET",
                        "TRYEZA_MIGRATOR_PASSWORD",
                        "institution-keys.jsonl",
                        "officers.csv",
                        "operator-public.jwk");
        for (var service : List.of("referral-service", "notification-service", "audit-service")) {
            for (var other :
                    List.of("postgres", "kafka", "registry", "trial", "audit-service", "notification-service")) {
                if (!service.equals(other)) {
                    assertThat(contents(other)).doesNotContainAnyElementsOf(contents(service));
                }
            }
        }
    }

    @Test
    void only_the_user_of_its_container_can_read_a_file() throws Exception {
        handOver();

        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo(file.startsWith(folder.resolve("operator")) ? "rw-------" : "r--------");
            }
        }
        assertThat(owners)
                .containsEntry(folder.resolve("postgres"), 0)
                .containsEntry(folder.resolve("kafka"), 1000)
                .containsEntry(folder.resolve("registry"), 1001)
                .containsEntry(folder.resolve("trial").resolve("secrets"), 10001)
                .containsEntry(folder.resolve("setup"), 10001)
                .containsEntry(clients().resolve("operator.jwk"), 10001)
                .containsEntry(clients().resolve("police.vlore.jwk"), 10001);
    }

    @Test
    void the_platform_begins_with_public_keys_and_their_private_halves_stay_with_the_operator() throws Exception {
        handOver();

        var service = folder.resolve("referral-service");
        assertThat(Files.readAllLines(service.resolve("institution-keys.jsonl")))
                .hasSize(24)
                .allMatch(line -> line.startsWith("{\"institution\":\"") && line.contains("\"crv\":\"Ed25519\""))
                .noneMatch(line -> line.contains("\"d\":"));
        assertThat(Files.readString(service.resolve("operator-public.jwk")))
                .contains("\"crv\":\"P-256\"")
                .doesNotContain("\"d\":");
        assertThat(Files.readString(clients().resolve("operator.jwk"))).contains("\"d\":");
        assertThat(Files.readAllLines(folder.resolve("operator").resolve("endpoints.env")))
                .contains("TRYEZA_REFERRAL_URL=http://referral-service:8080", "TRYEZA_KAFKA=kafka:9092");
    }

    @Test
    void handing_over_again_changes_no_key_and_lets_nobody_in_who_was_revoked() throws Exception {
        handOver();
        var operator = Files.readString(clients().resolve("operator.jwk"));
        var police = Files.readString(clients().resolve("police.vlore.jwk"));
        var revoked = folder.resolve("operator").resolve("data").resolve("revoked-institutions");
        Files.createFile(Files.createDirectories(revoked).resolve("ngo.vlore"));

        handOver();

        assertThat(Files.readString(clients().resolve("operator.jwk"))).isEqualTo(operator);
        assertThat(Files.readString(clients().resolve("police.vlore.jwk"))).isEqualTo(police);
        assertThat(Files.readAllLines(folder.resolve("referral-service").resolve("institution-keys.jsonl")))
                .hasSize(23)
                .noneMatch(line -> line.contains("ngo.vlore"));
    }

    @Test
    void handing_over_again_changes_no_password() throws Exception {
        handOver();
        var before = contents("setup");
        var service = contents("referral-service");

        handOver();

        assertThat(contents("setup")).isEqualTo(before).hasSizeGreaterThan(10);
        assertThat(contents("referral-service")).isEqualTo(service);
    }

    @Test
    void the_directory_begins_with_the_demo_officers_and_the_machine_that_replays() throws Exception {
        handOver();

        assertThat(Files.readAllLines(folder.resolve("referral-service").resolve("officers.csv")))
                .contains("operator,tryeza,operator,EN,ACTIVE,")
                .anyMatch(line -> line.startsWith("vatra.worker,"));
    }

    @Test
    void clients_on_the_machine_are_told_the_port_that_it_forwards() throws Exception {
        new Handover(folder, owners::put).handOver(Map.of("TRYEZA_KAFKA_ADVERTISED", "127.0.0.1:19092"));

        assertThat(Files.readString(folder.resolve("kafka").resolve("server.properties")))
                .contains("advertised.listeners=CLIENTS://kafka:9092,MACHINE://127.0.0.1:19092\n");
    }

    @Test
    void who_was_revoked_is_out_within_a_minute_by_whichever_listener_it_came() throws Exception {
        handOver();

        assertThat(Files.readAllLines(folder.resolve("kafka").resolve("server.properties")))
                .contains(
                        "listener.name.clients.scram-sha-512.connections.max.reauth.ms=60000",
                        "listener.name.machine.scram-sha-512.connections.max.reauth.ms=60000");
    }

    @Test
    void an_unknown_step_is_refused() {
        assertThat(Setup.run(new String[] {"everything"}, Map.of())).isEqualTo(2);
        assertThat(Setup.run(new String[] {}, Map.of())).isEqualTo(2);
    }

    private Path clients() {
        return folder.resolve("operator").resolve("clients");
    }

    private void handOver() {
        new Handover(folder, owners::put).handOver(Map.of());
    }

    private List<String> names(String part) throws IOException {
        return List.copyOf(read(part).keySet());
    }

    private List<String> contents(String part) throws IOException {
        return List.copyOf(read(part).values());
    }

    private Map<String, String> read(String part) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(folder.resolve(part))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return found;
    }
}
