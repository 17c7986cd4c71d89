package al.tryeza.messaging.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a commit tells the relay of the same process that there is something to send. */
final class RelayWake {

    private final Semaphore[] signals;

    RelayWake(int partitions) {
        signals = new Semaphore[partitions];
        for (int partition = 0; partition < partitions; partition++) {
            signals[partition] = new Semaphore(0);
        }
    }

    void wake(int partition) {
        Semaphore signal = signals[partition];
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Waits until woken, at most this long. */
    void await(int partition, long milliseconds) throws InterruptedException {
        if (signals[partition].tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            signals[partition].drainPermits();
        }
    }
}
