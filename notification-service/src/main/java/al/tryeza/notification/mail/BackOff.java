package al.tryeza.notification.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a mail waits after each failed try.
 *
 * @param steps the waits in their order; after the one failure more than there are steps it is given up
 */
public record BackOff(List<Duration> steps) {

    public BackOff {
        steps = List.copyOf(steps);
    }

    /**
     * The wait after this many failed tries, or empty where it is given up.
     *
     * @param failed number of failed tries, from 1
     */
    public Optional<Duration> after(int failed) {
        return failed <= steps.size() ? Optional.of(steps.get(failed - 1)) : Optional.empty();
    }
}
