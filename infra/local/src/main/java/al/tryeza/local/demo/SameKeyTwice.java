package al.tryeza.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** A caller who is not sure sends again; one referral comes of it, also where both arrive in the same instant. */
final class SameKeyTwice {

    private static final String REFERRER = "ngo.vlore";

    private final Stage stage;

    SameKeyTwice(Stage stage) {
        this.stage = stage;
    }

    void play() throws IOException, InterruptedException {
        Narrator narrator = stage.narrator();
        narrator.chapter("The same key twice");
        ObjectNode body = Bodies.adult();
        String key = UUID.randomUUID().toString();
        Answer first = stage.refer(REFERRER, key, body);
        Answer second = stage.platform().refer(REFERRER, key, body.toString());
        narrator.expect(
                first.accepted() && first.equals(second),
                "the second answer is the first one again: " + second.status() + " " + second.text("caseRef"));
        Answer other = stage.refer(REFERRER, key, body.deepCopy().put("urgency", "STANDARD"));
        narrator.expect(other.status() == 409, "with another body it is refused: " + other.inWords());
        sameInstant(body);
    }

    private void sameInstant(ObjectNode body) {
        String key = UUID.randomUUID().toString();
        Instant posted = Instant.now();
        CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> refer(key, body));
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> refer(key, body));
        stage.book().note(one.join(), posted);
        stage.narrator()
                .expect(
                        one.join().accepted() && one.join().equals(other.join()),
                        "two at the same instant are one referral: %s and %s"
                                .formatted(one.join().status(), other.join().status()));
    }

    private Answer refer(String key, ObjectNode body) {
        try {
            return stage.platform().refer(REFERRER, key, body.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
