package al.tryeza.messaging.loop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that takes a step, pauses, and takes the next, until it is stopped. */
public final class BackgroundLoop {

    /** One step. */
    @FunctionalInterface
    public interface Step {

        /** Pause until the next step; none ends the loop. Must not throw. */
        Optional<Duration> take();
    }

    private record Running(Thread thread, CountDownLatch stopped) {}

    private final String name;
    private final Step step;
    private volatile @Nullable Running running;

    public BackgroundLoop(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    public void start() {
        var stopped = new CountDownLatch(1);
        running = new Running(Thread.ofVirtual().name(name).start(() -> turn(stopped)), stopped);
    }

    private void turn(CountDownLatch stopped) {
        try {
            while (stopped.getCount() > 0) {
                Optional<Duration> pause = step.take();
                if (pause.isEmpty() || stopped.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends after the step under way. It is interrupted only when it takes longer than this, because an interrupt closes
     * the database connection it meets.
     */
    public void stop(Duration patience) {
        Running ending = running;
        running = null;
        if (ending == null) {
            return;
        }
        ending.stopped().countDown();
        try {
            if (!ending.thread().join(patience)) {
                ending.thread().interrupt();
                ending.thread().join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running != null;
    }
}
