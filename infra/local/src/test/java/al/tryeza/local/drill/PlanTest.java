package al.tryeza.local.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    @Test
    void the_same_seed_draws_the_same_plan_and_another_one_another() {
        assertThat(Plan.of(7, 200)).isEqualTo(Plan.of(7, 200));
        assertThat(Plan.of(7, 200)).isNotEqualTo(Plan.of(8, 200));
    }

    @Test
    void a_shorter_plan_of_a_seed_is_the_beginning_of_a_longer_one() {
        assertThat(Plan.of(7, 200).strikes())
                .startsWith(Plan.of(7, 20).strikes().toArray(Strike[]::new));
    }

    @Test
    void everybody_is_hit_about_equally_often() {
        assertThat(Plan.of(1, Victim.values().length * 10).strikes().stream()
                        .collect(Collectors.groupingBy(Strike::victim, Collectors.counting())))
                .hasSize(Victim.values().length)
                .allSatisfy((victim, times) -> assertThat(times).isEqualTo(10));
    }

    @Test
    void arguments_say_how_large_it_is() {
        assertThat(Settings.of(List.of("--kills", "20", "--referrals", "500", "--seed", "42")))
                .contains(new Settings(20, 500, 42, true));
        assertThat(Settings.of(List.of("--short", "--seed", "42"))).contains(new Settings(12, 150, 42, true));
        assertThat(Settings.of(List.of("--rest-only")).orElseThrow().kafkaDoor())
                .isFalse();
        assertThat(Settings.of(List.of()).orElseThrow().kills()).isEqualTo(200);
        assertThat(Settings.of(List.of()).orElseThrow().referrals()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kills", "--kills x", "--kills -1", "--referrals 0", "--seed", "--unknown", "20"})
    void arguments_that_cannot_be_understood_are_refused(String arguments) {
        assertThat(Settings.of(List.of(arguments.split(" ", -1)))).isEmpty();
    }
}
