package al.tryeza.local.demo;

import al.tryeza.publisher.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The referrals that were sent by either door, alone or with an identification, and what became of them. A repetition under
 * the same key is the same referral and is not counted again.
 */
final class Book {

    /** A referral that was accepted, as its answer says. */
    record Accepted(String caseRef, String referralId, String status, String table, Instant sentAt) {

        boolean routed() {
            return status.equals("ROUTED");
        }
    }

    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** Notes one answer to a referral. */
    Optional<Accepted> note(Answer answer, Instant sentAt) {
        sent.incrementAndGet();
        if (!answer.accepted()) {
            refused.incrementAndGet();
            return Optional.empty();
        }
        Accepted referral = new Accepted(
                answer.text("caseRef"), answer.text("referralId"), answer.text("status"), answer.text("table"), sentAt);
        accepted.add(referral);
        return Optional.of(referral);
    }

    /** Notes one receipt of a referral that was published on Kafka. */
    void note(Receipt receipt, Instant sentAt) {
        sent.incrementAndGet();
        if (!receipt.accepted()) {
            refused.incrementAndGet();
            return;
        }
        accepted.add(new Accepted(
                Objects.requireNonNull(receipt.caseRef()),
                Objects.requireNonNull(receipt.referralId()),
                Objects.requireNonNull(receipt.status()),
                Objects.requireNonNull(receipt.table()),
                sentAt));
    }

    List<Accepted> accepted() {
        return accepted;
    }

    /** Notes a case that the audit store had whole before it was erased; from then on it can tell of it no more. */
    void noteErased(String caseRef) {
        erased.add(caseRef);
    }

    boolean erased(String caseRef) {
        return erased.contains(caseRef);
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
