package al.tryeza.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The referrals that were sent, alone or with an identification, and what became of them. A repetition under the same
 * key is the same referral and is not counted again.
 */
final class Book {

    /** A referral that was accepted, as its answer says. */
    record Accepted(String caseRef, String referralId, String status, String table, Instant postedAt) {

        boolean routed() {
            return status.equals("ROUTED");
        }
    }

    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Notes one answer to a referral. */
    Optional<Accepted> note(Answer answer, Instant postedAt) {
        sent.incrementAndGet();
        if (!answer.accepted()) {
            refused.incrementAndGet();
            return Optional.empty();
        }
        Accepted referral = new Accepted(
                answer.text("caseRef"),
                answer.text("referralId"),
                answer.text("status"),
                answer.text("table"),
                postedAt);
        accepted.add(referral);
        return Optional.of(referral);
    }

    List<Accepted> accepted() {
        return accepted;
    }

    int sent() {
        return sent.get();
    }

    int refused() {
        return refused.get();
    }

    int routed() {
        return (int) accepted.stream().filter(Accepted::routed).count();
    }
}
