package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The 200 sample referrals, one after the other, raised by officers in turn. */
final class Crowd {

    private static final int STEP = 50;

    private final Stage stage;

    Crowd(Stage stage) {
        this.stage = stage;
    }

    /** Returns referrals a second, by one client that waits for each answer. */
    double play() throws IOException, InterruptedException {
        Narrator narrator = stage.narrator();
        List<String> bodies = Samples.bodies();
        List<String> referrers = Samples.referrers();
        narrator.chapter("%d sample referrals, raised by %d officers".formatted(bodies.size(), referrers.size()));
        referrers.forEach(stage.platform()::bearer);
        long began = System.nanoTime();
        for (int index = 0; index < bodies.size(); index++) {
            stage.referGladly(
                    referrers.get(index % referrers.size()), JsonMapper.shared().readTree(bodies.get(index)));
            if ((index + 1) % STEP == 0) {
                narrator.say("  %d sent, %d accepted, %d with a table"
                        .formatted(
                                index + 1,
                                stage.book().accepted().size(),
                                stage.book().routed()));
            }
        }
        return bodies.size() / (Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }
}
