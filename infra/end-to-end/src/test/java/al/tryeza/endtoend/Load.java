package al.tryeza.endtoend;

import static org.awaitility.Awaitility.await;

import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.Platform;
import al.tryeza.local.demo.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A caller who raises one referral after the other, and sends again under the same key until it is answered. */
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;
    private final List<String> referrers;
    private final List<String> cases = new CopyOnWriteArrayList<>();
    private volatile boolean ending;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);

    private Load(Platform platform, List<String> referrers) {
        this.platform = platform;
        this.referrers = referrers;
    }

    static Load start(Platform platform, List<String> referrers) {
        Load load = new Load(platform, referrers);
        load.work = CompletableFuture.runAsync(load::work);
        return load;
    }

    private void work() {
        List<String> bodies = Samples.bodies();
        for (int number = 0; !ending; number++) {
            insist(referrers.get(number % referrers.size()), bodies.get(number % bodies.size()));
        }
    }

    /** Until it is answered with 201, whatever happens meanwhile; what was begun is brought to an end. */
    private void insist(String officer, String body) {
        String key = UUID.randomUUID().toString();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> accepted(officer, key, body));
    }

    private boolean accepted(String officer, String key, String body) throws InterruptedException {
        try {
            Answer answer = platform.refer(officer, key, body);
            if (answer.accepted()) {
                cases.add(answer.text("caseRef"));
            }
            return answer.accepted();
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    /** Waits until so many more have been accepted. */
    void awaitMore(int count) {
        int enough = cases.size() + count;
        await().atMost(PATIENCE).until(() -> work.isCompletedExceptionally() || cases.size() >= enough);
    }

    /** Ends it and returns the cases of all that was accepted. */
    List<String> end(long time, TimeUnit unit) throws Exception {
        ending = true;
        work.get(time, unit);
        return List.copyOf(cases);
    }

    @Override
    public void close() {
        ending = true;
    }
}
