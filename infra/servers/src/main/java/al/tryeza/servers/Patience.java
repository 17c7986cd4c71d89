package al.tryeza.servers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How long something may take. Needs no other thread, so it works whatever the shared pools are busy with. */
public record Patience(Duration time) {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /** Tries until it holds; false when it still does not after all the time, or this thread is interrupted. */
    public boolean until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return true;
    }
}
