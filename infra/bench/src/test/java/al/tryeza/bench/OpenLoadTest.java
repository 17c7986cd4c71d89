package al.tryeza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenLoadTest {

    @Test
    void moments_of_sending_are_even_and_wait_for_no_answer() throws Exception {
        var all = new Semaphore(0);
        // nobody is answered before everybody has asked: a load that waited would never end
        var shots = OpenLoad.run(100, Duration.ofMillis(200), number -> {
            all.release();
            all.acquireUninterruptibly(20);
            all.release(20);
            return Instant.now();
        });
        assertThat(shots).hasSize(20);
        Instant first = shots.getFirst().intended();
        assertThat(shots.stream()
                        .map(shot -> Duration.between(first, shot.intended()).toMillis())
                        .toList())
                .isEqualTo(
                        IntStream.range(0, 20).mapToObj(number -> 10L * number).toList());
    }

    @Test
    void at_least_one_is_sent() throws Exception {
        assertThat(OpenLoad.run(0.1, Duration.ofSeconds(1), number -> number)).hasSize(1);
    }
}
