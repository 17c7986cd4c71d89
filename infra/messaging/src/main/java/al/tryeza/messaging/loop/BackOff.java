package al.tryeza.messaging.loop;

import java.time.Duration;

/** Pauses that double up to a longest. */
public final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private Duration next = FIRST;

    public BackOff(Duration longest) {
        this.longest = longest;
    }

    public Duration next() {
        Duration pause = next.compareTo(longest) < 0 ? next : longest;
        next = pause.multipliedBy(2);
        return pause;
    }

    public void reset() {
        next = FIRST;
    }
}
