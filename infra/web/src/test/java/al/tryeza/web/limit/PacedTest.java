package al.tryeza.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacedTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static long taken(Paced paced, String key, Instant now, int tries) {
        return IntStream.range(0, tries)
                .filter(_ -> paced.take(key, now).isEmpty())
                .count();
    }

    @Test
    void so_many_at_once_then_one_each() {
        var paced = new Paced(Pace.of("3/10s"));

        assertThat(taken(paced, "a", NOW, 5)).isEqualTo(3);
        assertThat(paced.take("a", NOW.plusSeconds(4))).contains(Duration.ofSeconds(6));
        assertThat(taken(paced, "a", NOW.plusSeconds(10), 5)).isEqualTo(1);
        assertThat(taken(paced, "a", NOW.plusSeconds(30), 5)).isEqualTo(2);
        assertThat(taken(paced, "a", NOW.plusSeconds(3_600), 5)).isEqualTo(3);
    }

    @Test
    void one_does_not_use_up_what_is_anothers() {
        var paced = new Paced(Pace.of("1/1h"));

        assertThat(taken(paced, "a", NOW, 2)).isEqualTo(1);
        assertThat(taken(paced, "b", NOW, 2)).isEqualTo(1);
    }

    @Test
    void looking_takes_nothing() {
        var paced = new Paced(Pace.of("1/1h"));

        assertThat(paced.look("a", NOW)).isEmpty();
        assertThat(paced.look("a", NOW)).isEmpty();
        assertThat(paced.take("a", NOW)).isEmpty();
        assertThat(paced.look("a", NOW)).contains(Duration.ofHours(1));
    }

    @Test
    void a_clock_that_is_set_back_gives_nothing_away() {
        var paced = new Paced(Pace.of("1/1h"));
        paced.take("a", NOW);

        assertThat(paced.take("a", NOW.minusSeconds(60))).contains(Duration.ofMinutes(61));
    }

    @Test
    void who_has_no_limit_is_not_remembered() {
        assertThat(taken(new Paced(Pace.of("off")), "a", NOW, 10_000)).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0/1s", "-1/1s", "60/0s", "many/1s", "60/soon", "on"})
    void what_is_no_pace_is_refused_at_the_start(String text) {
        assertThatThrownBy(() -> Pace.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
