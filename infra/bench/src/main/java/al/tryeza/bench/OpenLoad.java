package al.tryeza.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Sends at fixed moments, whether or not what was sent before has been answered. Whoever measures from the intended
 * moment sees also what had to wait to be sent (no coordinated omission).
 */
final class OpenLoad {

    /** One thing that was meant to be sent at a moment, and what came of it. */
    record Shot<T>(Instant intended, T outcome) {}

    private OpenLoad() {}

    /**
     * Sends {@code rate} times {@code length} things.
     *
     * @param send from the number of a thing to what came of it; called on threads of its own
     */
    static <T> List<Shot<T>> run(double rate, Duration length, Function<Integer, T> send) throws InterruptedException {
        int count = Math.max(1, (int) Math.round(rate * length.toMillis() / 1000.0));
        Instant began = Instant.now();
        long clock = System.nanoTime();
        List<Future<Shot<T>>> sent = new ArrayList<>(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < count; number++) {
                long offset = Math.round(number / rate * 1e9);
                await(clock + offset);
                int which = number;
                sent.add(threads.submit(() -> new Shot<>(began.plusNanos(offset), send.apply(which))));
            }
        }
        List<Shot<T>> shots = new ArrayList<>(count);
        for (Future<Shot<T>> each : sent) {
            shots.add(outcome(each));
        }
        return shots;
    }

    private static void await(long moment) throws InterruptedException {
        while (System.nanoTime() < moment) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(moment - System.nanoTime());
        }
    }

    private static <T> T outcome(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("sending failed", failed.getCause());
        }
    }
}
