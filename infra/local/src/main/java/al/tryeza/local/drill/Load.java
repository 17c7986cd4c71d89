package al.tryeza.local.drill;

import al.tryeza.local.check.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several clients that send one submission after the other, each until it is answered, as fast as they are allowed. */
public final class Load {

    /** Clients of each door. */
    private static final int CLIENTS = 4;

    private final Submissions submissions;
    private final int count;
    private final AtomicInteger next = new AtomicInteger();
    private final Semaphore allowed = new Semaphore(0);
    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable String> identified = new AtomicReference<>();
    private final CountDownLatch working;

    /**
     * Starts the clients, which wait for leave.
     *
     * @param seed of keys
     * @param count how many are sent in all
     */
    public Load(long seed, int count, List<? extends Door> doors) {
        this.submissions = new Submissions(seed);
        this.count = count;
        List<Door> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            clients.addAll(doors);
        }
        this.working = new CountDownLatch(clients.size());
        clients.forEach(door -> Thread.ofVirtual().start(() -> work(door)));
    }

    /** Gives leave to so many more. */
    public void allow(int more) {
        allowed.release(more);
    }

    private void work(Door door) {
        try {
            int number = next.getAndIncrement();
            while (number < count) {
                allowed.acquire();
                send(door, number);
                number = next.getAndIncrement();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } finally {
            working.countDown();
        }
    }

    private void send(Door door, int number) throws InterruptedException {
        try {
            Accepted answer = door.submit(submissions.of(number, Optional.ofNullable(identified.get())));
            accepted.add(answer);
            if (!answer.identificationId().isEmpty()) {
                identified.set(answer.caseRef());
            }
        } catch (Door.Refused no) {
            refused.add("submission %d by %s: %s".formatted(number, door.name(), no.getMessage()));
        }
    }

    /** How many have had their answer. */
    public int answered() {
        return accepted.size() + refused.size();
    }

    /** Waits until every client has come to its end; whether they have. */
    public boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        return working.await(time, unit);
    }

    /** All that were accepted. */
    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** What was refused though it must not be. */
    public List<String> refused() {
        return List.copyOf(refused);
    }
}
