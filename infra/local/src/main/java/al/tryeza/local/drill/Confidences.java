package al.tryeza.local.drill;

import al.tryeza.local.demo.Platform;
import al.tryeza.local.drill.Door.Refused;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that follow one person after the other from her referral to her taking back her consent; see {@link Confidence}. */
final class Confidences {

    private static final int CLIENTS = 2;

    private final long seed;
    private final int count;
    private final Platform platform;
    private final UntilAnswered until;
    private final Door door;
    private final List<Withdrawal> withdrawals;
    private final Answers answers;
    private final AtomicInteger next = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final CountDownLatch working = new CountDownLatch(CLIENTS);
    private int released;

    /**
     * Starts the clients, which wait for leave.
     *
     * @param seed of keys
     * @param count of persons
     * @param door by which they are referred
     * @param withdrawals by which consents are taken back, in turn
     * @param answers where they are noted
     */
    Confidences(
            long seed,
            int count,
            Platform platform,
            UntilAnswered until,
            Door door,
            List<Withdrawal> withdrawals,
            Answers answers) {
        this.seed = seed;
        this.count = count;
        this.platform = platform;
        this.until = until;
        this.door = door;
        this.withdrawals = withdrawals;
        this.answers = answers;
        for (int client = 0; client < CLIENTS; client++) {
            Thread.ofVirtual().start(this::work);
        }
    }

    /** Gives leave until so many have had it in all. */
    void allowUpTo(int total) {
        allowed.release(Math.max(0, total - released));
        released = Math.max(released, total);
    }

    private void work() {
        try {
            int number = next.getAndIncrement();
            while (number < count) {
                allowed.acquire();
                follow(number);
                number = next.getAndIncrement();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            working.countDown();
        }
    }

    private void follow(int number) throws InterruptedException {
        try {
            Withdrawal withdrawal = withdrawals.get(number % withdrawals.size());
            new Confidence(number, seed, platform, until, door, withdrawal, answers).run();
        } catch (Refused no) {
            refused.add("person %d: %s".formatted(number, no.getMessage()));
        }
    }

    /** Waits until every client has come to its end; whether they have. */
    boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        return working.await(time, unit);
    }

    /** What was refused though it must not be. */
    List<String> refused() {
        return List.copyOf(refused);
    }
}
