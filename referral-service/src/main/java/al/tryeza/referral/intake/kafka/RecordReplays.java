package al.tryeza.referral.intake.kafka;

import al.tryeza.messaging.Records;
import al.tryeza.messaging.TraceParent;
import al.tryeza.referral.intake.DeadLetter;
import al.tryeza.referral.intake.DeadLetter.Settlement;
import al.tryeza.referral.intake.DeadLetterStore;
import al.tryeza.referral.intake.Receipt.Verdict;
import al.tryeza.referral.intake.Replays;
import al.tryeza.referral.intake.SubmissionDoor.Outcome;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the record again where it was; what it was before, it is again, but for what was mended since. */
final class RecordReplays implements Replays {

    private final DeadLetterStore store;
    private final Records records;
    private final SubmissionRecords door;
    private final SubmissionMetrics metrics;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordReplays(
            DeadLetterStore store,
            Records records,
            SubmissionRecords door,
            SubmissionMetrics metrics,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.door = door;
        this.metrics = metrics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Puts something before the door, within a transaction. */
    private interface Try {
        Outcome take();
    }

    @Override
    public Replayed replay(long id, byte @Nullable [] repaired) {
        Optional<DeadLetter> letter = store.find(id);
        if (letter.isEmpty()) {
            return Replayed.UNKNOWN;
        }
        if (letter.get().settledAt() != null) {
            return Replayed.SETTLED_BEFORE;
        }
        // the broker is asked before a lock is held
        return attempt(letter.get(), repaired)
                .map(attempt -> transaction.execute(_ -> replay(id, attempt)))
                .orElse(Replayed.GONE);
    }

    private Optional<Try> attempt(DeadLetter letter, byte @Nullable [] repaired) {
        return repaired != null
                ? Optional.of(() -> door.takeRepaired(letter.topic(), repaired, letter.receivedAt()))
                : records.read(letter.topic(), letter.topicId(), letter.partition(), letter.offset())
                        .map(record -> () -> TraceParent.follow(record.headers(), () -> door.take(record)));
    }

    private Replayed replay(long id, Try attempt) {
        DeadLetter letter = store.hold(id).orElseThrow();
        if (letter.settledAt() != null) {
            return Replayed.SETTLED_BEFORE;
        }
        return switch (attempt.take()) {
            case Outcome.Unanswered(var code) -> {
                store.recode(id, code);
                yield Replayed.DEAD;
            }
            case Outcome.Answered(var receipt) -> {
                metrics.answered(receipt);
                boolean accepted = receipt.verdict() instanceof Verdict.Accepted;
                store.settle(id, accepted ? Settlement.ACCEPTED : Settlement.REFUSED, clock.instant());
                yield accepted ? Replayed.ACCEPTED : Replayed.REFUSED;
            }
        };
    }

    @Override
    public boolean discard(long id) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            Optional<DeadLetter> letter = store.hold(id);
            letter.filter(open -> open.settledAt() == null)
                    .ifPresent(open -> store.settle(id, Settlement.DISCARDED, clock.instant()));
            return letter.isPresent();
        }));
    }
}
