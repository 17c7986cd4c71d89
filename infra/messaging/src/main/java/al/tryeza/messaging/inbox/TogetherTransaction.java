package al.tryeza.messaging.inbox;

import al.tryeza.messaging.TraceParent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One try to apply several records in one transaction, with as many statements for all of them as otherwise for one. It
 * parks nothing: where a record cannot simply be applied, all is rolled back and the record is named.
 */
final class TogetherTransaction {

    /** How a try ended. */
    sealed interface Outcome {

        /** All of them are settled. */
        record Applied() implements Outcome {}

        /**
         * Nothing is settled; this record must be settled alone.
         *
         * @param fault what its handler threw, or null where it was not handled
         */
        record InTheWay(int index, @Nullable RuntimeException fault) implements Outcome {}

        /** Nothing is settled, and it cannot be said because of which. */
        record OneByOne() implements Outcome {}
    }

    private final Application application;
    private final Positions positions;
    private final ParkingPlace parking;
    private final TransactionTemplate transaction;

    TogetherTransaction(
            Application application, Positions positions, ParkingPlace parking, TransactionTemplate transaction) {
        this.application = application;
        this.positions = positions;
        this.parking = parking;
        this.transaction = transaction;
    }

    Outcome apply(List<Taken> records) {
        Reading[] readings = new Reading[records.size()];
        for (int index = 0; index < readings.length; index++) {
            try {
                readings[index] = application.read(records.get(index).record());
            } catch (RuntimeException notNow) {
                return new Outcome.InTheWay(index, null);
            }
        }
        try {
            Outcome outcome = Objects.requireNonNull(transaction.execute(status -> {
                Outcome within = applyWithin(records, readings);
                if (!(within instanceof Outcome.Applied)) {
                    status.setRollbackOnly();
                }
                return within;
            }));
            if (outcome instanceof Outcome.Applied) {
                records.forEach(taken -> positions.settled(taken.received()));
            }
            return outcome;
        } catch (RuntimeException ofNoRecord) {
            return new Outcome.OneByOne();
        }
    }

    private Outcome applyWithin(List<Taken> records, Reading[] readings) {
        if (!positions.advance(records.stream().map(Taken::received).toList())) {
            return new Outcome.OneByOne();
        }
        List<Incoming> incoming = records.stream().map(Taken::record).toList();
        Set<TopicKey> waiting = parking.waiting(application.consumer(), incoming);
        Application.Batch batch = application.batch(incoming);
        for (int index = 0; index < readings.length; index++) {
            Taken taken = records.get(index);
            if (positions.isPast(taken.received())) {
                continue;
            }
            if (waiting.contains(taken.record().topicKey())) {
                return new Outcome.InTheWay(index, null);
            }
            Reading reading = readings[index];
            try {
                if (!TraceParent.follow(taken.received().headers(), () -> batch.applies(taken.record(), reading))) {
                    return new Outcome.InTheWay(index, null);
                }
            } catch (RuntimeException fault) {
                return new Outcome.InTheWay(index, fault);
            }
        }
        batch.finish();
        return new Outcome.Applied();
    }
}
