package al.tryeza.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(List.of(Duration.ofMinutes(1), Duration.ofHours(1)));

    @Test
    void each_failure_waits_for_its_step() {
        assertThat(backOff.after(1)).contains(Duration.ofMinutes(1));
        assertThat(backOff.after(2)).contains(Duration.ofHours(1));
    }

    @Test
    void a_failure_after_the_last_step_is_given_up() {
        assertThat(backOff.after(3)).isEmpty();
    }
}
