package al.tryeza.local.drill;

import al.tryeza.local.Endpoints;
import al.tryeza.local.check.Accepted;
import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.Platform;
import al.tryeza.publisher.Kind;

/**
 * {@code POST /api/referrals} and {@code /api/identifications}, by a client as a careful institution would have it: whatever is not an answer is sent again
 * under the same key, to the next instance.
 */
public final class RestDoor implements Door {

    private final Platform platform;
    private final UntilAnswered until;

    /** @param platform whose client is used */
    public RestDoor(Platform platform, Endpoints endpoints) {
        this.platform = platform;
        this.until = new UntilAnswered(endpoints.instances());
    }

    @Override
    public String name() {
        return "REST";
    }

    @Override
    public Accepted submit(Submission submission) throws InterruptedException, Refused {
        String path = submission.kind() == Kind.REFERRAL ? "/api/referrals" : "/api/identifications";
        Answer answer = until.ask(
                submission.number(),
                instance ->
                        platform.submitTo(instance, path, submission.officer(), submission.key(), submission.body()));
        if (!answer.accepted()) {
            throw new Refused("%d %s".formatted(answer.status(), answer.text("code")));
        }
        return new Accepted(
                submission.key(),
                answer.text("caseRef"),
                answer.text("referralId"),
                answer.text("identificationId"),
                answer.text("table"));
    }

    @Override
    public void close() {
        // the client belongs to whoever made it
    }
}
