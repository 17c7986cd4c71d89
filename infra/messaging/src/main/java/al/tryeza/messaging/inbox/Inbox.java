package al.tryeza.messaging.inbox;

import al.tryeza.messaging.Poison;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the records of one consumer. Each is settled in one transaction with its offset: applied, passed over, or
 * parked. What is thrown out of here is a fault that passes, and the same record comes again.
 */
final class Inbox implements MessageListener<byte[], byte[]> {

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
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> received) {
        try {
            Trace.follow(
                    received.headers(),
                    () -> settle(received, Incoming.of(received, kafka.withoutSuffix(received.topic()))));
        } catch (RuntimeException away) {
            metrics.failed(application.consumer(), away.getClass().getSimpleName());
            FaultLog.willTryAgain(application.consumer(), received, away);
            throw away;
        }
        positions.settled(received);
    }

    private void settle(ConsumerRecord<byte[], byte[]> received, Incoming record) {
        Reading reading = application.read(record);
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(status -> apply(received, record, reading));
                return;
            } catch (Poison poison) {
                park(received, record, poison.code());
                return;
            } catch (RuntimeException fault) {
                if (Faults.pass(fault)) {
                    throw fault;
                }
                if (tries == TRIES) {
                    FaultLog.handlerFailed(application.consumer(), received, fault);
                    park(received, record, "HANDLER_FAILED");
                    return;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.multipliedBy(tries).toNanos());
            }
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

    private void park(ConsumerRecord<byte[], byte[]> received, Incoming record, String code) {
        transaction.executeWithoutResult(status -> {
            if (positions.advance(received)) {
                giveUp(record, code);
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
