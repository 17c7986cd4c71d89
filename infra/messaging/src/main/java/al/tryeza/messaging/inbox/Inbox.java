package al.tryeza.messaging.inbox;

import al.tryeza.messaging.Poison;
import al.tryeza.messaging.TraceParent;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the records of one consumer. Each is settled in one transaction with its offset: applied, passed over, or
 * parked. Those that can all be applied share a transaction; one that cannot gets its own, and so do those before and
 * behind it. What is thrown out of here is a fault that passes, and the same records come again.
 */
final class Inbox implements Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final String BEHIND_PARKED = "BEHIND_PARKED";

    private final KafkaConnection kafka;
    private final Application application;
    private final Positions positions;
    private final ParkingPlace parking;
    private final DeadLetters deadLetters;
    private final InboxMetrics metrics;
    private final TransactionTemplate transaction;
    private final TogetherTransaction together;

    Inbox(
            KafkaConnection kafka,
            Application application,
            Positions positions,
            ParkingPlace parking,
            DeadLetters deadLetters,
            InboxMetrics metrics,
            TransactionTemplate transaction) {
        this.kafka = kafka;
        this.application = application;
        this.positions = positions;
        this.parking = parking;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.transaction = transaction;
        this.together = new TogetherTransaction(application, positions, parking, transaction);
    }

    @Override
    public void receive(List<ConsumerRecord<byte[], byte[]>> received) {
        settle(received.stream()
                .map(record -> new Taken(record, Incoming.of(record, kafka.withoutSuffix(record.topic()))))
                .toList());
    }

    private void settle(List<Taken> records) {
        List<Taken> left = records;
        while (left.size() > 1) {
            switch (together.apply(left)) {
                case TogetherTransaction.Outcome.Applied() -> {
                    return;
                }
                case TogetherTransaction.Outcome.InTheWay(int index, var fault) -> {
                    settle(left.subList(0, index));
                    settleAlone(left.get(index), fault);
                    left = left.subList(index + 1, left.size());
                }
                case TogetherTransaction.Outcome.OneByOne() -> {
                    left.forEach(taken -> settleAlone(taken, null));
                    return;
                }
            }
        }
        left.forEach(taken -> settleAlone(taken, null));
    }

    /** @param earlier what came of the record in a transaction with others, which counts as a try */
    private void settleAlone(Taken taken, @Nullable RuntimeException earlier) {
        try {
            TraceParent.follow(taken.received().headers(), () -> tryAlone(taken, earlier));
        } catch (RuntimeException away) {
            metrics.failed(application.consumer(), away.getClass().getSimpleName());
            FaultLog.willTryAgain(application.consumer(), taken.received(), away);
            throw away;
        }
        positions.settled(taken.received());
    }

    private void tryAlone(Taken taken, @Nullable RuntimeException earlier) {
        // the schema is asked of the registry, if it must be, before a transaction is open
        Reading reading = application.read(taken.record());
        RuntimeException fault = earlier;
        for (int tries = 1; ; tries++) {
            if (fault == null) {
                fault = applied(taken, reading);
            }
            if (fault == null) {
                return;
            }
            if (Faults.pass(fault)) {
                throw fault;
            }
            if (fault instanceof Poison poison) {
                park(taken, poison.code());
                return;
            }
            if (tries == TRIES) {
                FaultLog.handlerFailed(application.consumer(), taken.received(), fault);
                park(taken, "HANDLER_FAILED");
                return;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.multipliedBy(tries).toNanos());
            fault = null;
        }
    }

    /** What went wrong, or null. */
    private @Nullable RuntimeException applied(Taken taken, Reading reading) {
        try {
            transaction.executeWithoutResult(status -> apply(taken.received(), taken.record(), reading));
            return null;
        } catch (RuntimeException fault) {
            return fault;
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> received, Incoming record, Reading reading) {
        if (!positions.advance(received)) {
            return;
        }
        if (waitsBehindAnother(record)) {
            parking.park(application.consumer(), record, BEHIND_PARKED);
            metrics.failed(application.consumer(), BEHIND_PARKED);
            return;
        }
        Optional<String> fault = application.apply(record, reading);
        fault.ifPresent(code -> giveUp(record, code));
    }

    // looked at twice: a replay may be taking the last one away at this moment
    private boolean waitsBehindAnother(Incoming record) {
        if (!parking.isWaiting(application.consumer(), record.topic(), record.key())) {
            return false;
        }
        parking.lock(application.consumer(), record.topic(), record.key());
        return parking.isWaiting(application.consumer(), record.topic(), record.key());
    }

    private void park(Taken taken, String code) {
        transaction.executeWithoutResult(status -> {
            if (positions.advance(taken.received())) {
                giveUp(taken.record(), code);
            }
        });
    }

    private void giveUp(Incoming record, String code) {
        if (parking.park(application.consumer(), record, code)) {
            deadLetters.send(record, code);
            metrics.failed(application.consumer(), code);
            LOG.atError()
                    .addKeyValue("consumer", application.consumer())
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("code", code)
                    .log("record parked, its key waits");
        }
    }
}
