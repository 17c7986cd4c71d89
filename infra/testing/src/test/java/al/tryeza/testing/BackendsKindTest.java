package al.tryeza.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendsKindTest {

    @Test
    void each_kind_is_known_by_its_name() {
        assertThat(BackendsKind.named("embedded")).isEqualTo(BackendsKind.EMBEDDED);
        assertThat(BackendsKind.named("containers")).isEqualTo(BackendsKind.CONTAINERS);
    }

    @Test
    void an_unknown_kind_is_refused_in_one_sentence_that_names_the_others() {
        assertThatThrownBy(() -> BackendsKind.named("nonsense"))
                .isInstanceOf(BackendsUnavailable.class)
                .hasMessage("The system property tryeza.backends is none of: embedded, containers.")
                .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
    }

    @Test
    void images_are_those_of_the_projects_unless_others_are_named() {
        assertThat(ServerImages.of(Map.of()))
                .isEqualTo(new ServerImages("postgres:18", "apache/kafka:4.2.1", "apicurio/apicurio-registry:3.3.3"));
        assertThat(ServerImages.of(Map.of("TRYEZA_IMAGE_KAFKA", "mirror.test/kafka:4"))
                        .kafka())
                .isEqualTo("mirror.test/kafka:4");
    }
}
