package al.tryeza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.policy.MalformedPolicy;
import al.tryeza.audit.ledger.policy.PolicyReader;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import al.tryeza.audit.ledger.policy.TrustPolicy.Party;
import al.tryeza.local.RunFolder;
import al.tryeza.servers.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogWitnessesTest {

    @TempDir
    private Path place;

    private final StackPorts ports = StackPorts.from(Map.of());

    private AuditLogWitnesses institutions(int number) {
        var folder = new RunFolder(place);
        return AuditLogWitnesses.of(
                folder, Network.clear(), "jdbc:postgresql:"::concat, new Secrets(folder.secrets()), ports, number);
    }

    private TrustPolicy policy(AuditLogWitnesses institutions) {
        institutions.prepare();
        try {
            return PolicyReader.read(Files.readAllBytes(place.resolve("audit-log.policy")));
        } catch (IOException | MalformedPolicy wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static List<VerifierKey> keys(TrustPolicy policy) {
        return policy.witnesses().stream().map(Party::key).toList();
    }

    @Test
    void a_log_that_nobody_watches_asks_nobody() {
        TrustPolicy policy = policy(institutions(1));
        assertThat(policy.logs()).hasSize(1);
        assertThat(policy.witnesses()).isEmpty();
        assertThat(policy.satisfiedBy(Set.of())).isTrue();
        assertThat(institutions(1).databases()).isEmpty();
        assertThat(institutions(1).withAPart()).isEmpty();
        assertThat(institutions(1).environmentOfLog()).containsOnlyKeys("TRYEZA_LOG_POLICY");
    }

    @Test
    void of_three_institutions_two_have_to_cosign_with_either_key() {
        TrustPolicy policy = policy(institutions(AuditLogWitnesses.THREE));
        List<VerifierKey> keys = keys(policy);
        assertThat(keys).hasSize(6);
        for (int one = 0; one < 6; one++) {
            for (int other = 0; other < 6; other++) {
                assertThat(policy.satisfiedBy(Set.of(keys.get(one), keys.get(other == one ? (one + 2) % 6 : other))))
                        .as("keys %d and %d", one, other)
                        .isEqualTo(other == one || one / 2 != other / 2);
            }
            assertThat(policy.satisfiedBy(Set.of(keys.get(one)))).isFalse();
        }
        assertThat(policy.witnesses())
                .extracting(party -> party.address().orElseThrow())
                .containsExactly(
                        URI.create("http://127.0.0.1:8083/log/witness"),
                        URI.create("http://127.0.0.1:8083/log/witness"),
                        URI.create("http://127.0.0.1:8284/log/witness"),
                        URI.create("http://127.0.0.1:8284/log/witness"),
                        URI.create("http://127.0.0.1:8285/log/witness"),
                        URI.create("http://127.0.0.1:8285/log/witness"));
    }

    @Test
    void log_and_witnesses_stay_who_they_are() {
        TrustPolicy first = policy(institutions(AuditLogWitnesses.THREE));
        policy(institutions(1));
        TrustPolicy again = policy(institutions(AuditLogWitnesses.THREE));
        assertThat(again.logs()).isEqualTo(first.logs());
        assertThat(again.witnesses()).isEqualTo(first.witnesses());
    }

    @Test
    void each_has_keys_and_database_of_its_own() {
        AuditLogWitnesses three = institutions(AuditLogWitnesses.THREE);
        three.prepare();
        Set<String> databases =
                three.databases().stream().map(spec -> spec.name()).collect(Collectors.toSet());
        assertThat(databases)
                .containsExactlyInAnyOrder("witness_audit_national", "witness_onac", "witness_shelter_vatra");
        List<Map<String, String>> told = List.of(
                three.environmentOfLog(),
                three.environment(three.withAPart().getFirst()),
                three.environment(three.withAPart().getLast()));
        for (String own :
                List.of("TRYEZA_WITNESS_KEYS", "TRYEZA_WITNESS_DATABASE_URL", "TRYEZA_WITNESS_DATABASE_PASSWORD")) {
            assertThat(told.stream().map(environment -> environment.get(own)).distinct())
                    .as(own)
                    .hasSize(3);
        }
        assertThat(three.withAPart())
                .extracting(AuditLogWitnesses.Institution::part)
                .isEqualTo(AuditLogWitnesses.PARTS);
    }
}
