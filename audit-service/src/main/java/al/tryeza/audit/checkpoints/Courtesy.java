package al.tryeza.audit.checkpoints;

import java.time.Duration;

/** When a witness may be asked: one question at a time, and after each failure a longer pause. */
final class Courtesy {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private boolean waiting;
    private Duration pause = Duration.ZERO;
    private long failedAt;

    /**
     * Whether it may be asked.
     *
     * @param now on a clock that nobody can set, in nanoseconds
     */
    boolean allows(long now) {
        return !waiting && (pause.isZero() || now - failedAt >= pause.toNanos());
    }

    void asked() {
        waiting = true;
    }

    void answered(boolean well, long now) {
        waiting = false;
        failedAt = now;
        if (well) {
            pause = Duration.ZERO;
        } else {
            Duration next = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
            pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
        }
    }
}
