package al.tryeza.messaging.outbox;

import java.time.Duration;

/** Pauses that double up to a longest. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(100);

    private final Duration longest;
    private Duration next = FIRST;

    BackOff(Duration longest) {
        this.longest = longest;
    }

    Duration next() {
        Duration pause = next.compareTo(longest) < 0 ? next : longest;
        next = pause.multipliedBy(2);
        return pause;
    }

    void reset() {
        next = FIRST;
    }
}
