package al.tryeza.local.drill;

import al.tryeza.local.Endpoints;
import al.tryeza.local.check.Accepted;
import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.Platform;
import al.tryeza.publisher.Kind;
import java.io.IOException;
import java.time.Duration;

/**
 * {@code POST /api/referrals} and {@code /api/identifications}, by a client as a careful institution would have it: whatever is not an answer is sent again
 * under the same key, to the next instance.
 */
public final class RestDoor implements Door {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int UNAVAILABLE = 503;

    private final Platform platform;
    private final int instances;

    /** @param platform whose client is used */
    public RestDoor(Platform platform, Endpoints endpoints) {
        this.platform = platform;
        this.instances = endpoints.instances();
    }

    @Override
    public String name() {
        return "REST";
    }

    @Override
    public Accepted submit(Submission submission) throws InterruptedException, Refused {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "no answer";
        String path = submission.kind() == Kind.REFERRAL ? "/api/referrals" : "/api/identifications";
        for (int number = submission.number(); System.nanoTime() < deadline; number++) {
            try {
                Answer answer = platform.submitTo(
                        1 + number % instances, path, submission.officer(), submission.key(), submission.body());
                if (answer.accepted()) {
                    return new Accepted(
                            submission.key(),
                            answer.text("caseRef"),
                            answer.text("referralId"),
                            answer.text("identificationId"),
                            answer.text("table"));
                }
                if (answer.status() < UNAVAILABLE && answer.status() != 500) {
                    throw new Refused("%d %s".formatted(answer.status(), answer.text("code")));
                }
                last = answer.status() + " " + answer.text("code");
            } catch (IOException nobodyThere) {
                last = "nobody there";
            }
            Thread.sleep(PAUSE);
        }
        throw new Refused(last);
    }

    @Override
    public void close() {
        // the client belongs to whoever made it
    }
}
