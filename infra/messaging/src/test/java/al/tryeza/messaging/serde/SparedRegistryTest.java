package al.tryeza.messaging.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.messaging.SchemaUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class SparedRegistryTest {

    private Instant now = Instant.parse("2026-11-22T11:00:00Z");
    private boolean away = true;
    private int asked;

    private final SparedRegistry spared = new SparedRegistry(
            new SchemaRegistry() {
                @Override
                public Optional<Schema> schema(long contentId) {
                    asked++;
                    if (away) {
                        throw new SchemaUnavailable("content id");
                    }
                    return Optional.empty();
                }

                @Override
                public List<Registered> versions(String recordName) {
                    schema(1);
                    return List.of();
                }
            },
            () -> now);

    @Test
    void a_registry_that_did_not_answer_is_asked_again_only_after_its_rest() {
        for (int question = 0; question < 100; question++) {
            assertThatThrownBy(() -> spared.schema(7)).isInstanceOf(SchemaUnavailable.class);
            assertThatThrownBy(() -> spared.versions("al.tryeza.events.CaseOpened"))
                    .isInstanceOf(SchemaUnavailable.class);
        }
        assertThat(asked).isEqualTo(1);

        now = now.plusSeconds(2);
        away = false;
        assertThat(spared.schema(7)).isEmpty();
        assertThat(spared.versions("al.tryeza.events.CaseOpened")).isEmpty();
        assertThat(asked).isEqualTo(3);
    }
}
