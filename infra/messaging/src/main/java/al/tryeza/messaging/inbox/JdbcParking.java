package al.tryeza.messaging.inbox;

import al.tryeza.messaging.Parking;
import al.tryeza.messaging.Poison;
import al.tryeza.messaging.TraceParent;
import al.tryeza.messaging.inbox.ParkingPlace.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Parking in the service's database. */
final class JdbcParking implements Parking {

    private final ParkingPlace place;
    private final KnownConsumers consumers;
    private final TransactionTemplate transaction;

    JdbcParking(ParkingPlace place, KnownConsumers consumers, TransactionTemplate transaction) {
        this.place = place;
        this.consumers = consumers;
        this.transaction = transaction;
    }

    @Override
    public List<Parked> list() {
        return place.list();
    }

    @Override
    public Replayed replay(String consumer, String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        Application application = consumers.application(consumer);
        int applied = place.topics(consumer, bytes).stream()
                .mapToInt(topic -> replay(application, topic, bytes))
                .sum();
        return new Replayed(applied, place.left(consumer, bytes));
    }

    @Override
    public Replayed replay(long id) {
        Waiting waiting = waiting(id);
        byte[] key = waiting.record().key();
        int applied = replay(
                consumers.application(waiting.consumer()), waiting.record().topic(), key);
        return new Replayed(applied, place.left(waiting.consumer(), key));
    }

    private int replay(Application application, String topic, byte[] key) {
        int applied = 0;
        while (replayFirst(application, topic, key)) {
            applied++;
        }
        return applied;
    }

    /** Whether there was one and it could be applied. */
    private boolean replayFirst(Application application, String topic, byte[] key) {
        Optional<Waiting> next = place.first(application.consumer(), topic, key);
        if (next.isEmpty()) {
            return false;
        }
        // asked of the registry, if it must be, before a lock is held
        Reading reading = application.read(next.get().record());
        Optional<String> fault;
        try {
            fault = TraceParent.follow(
                    next.get().record().headers(),
                    () -> transaction.execute(status -> {
                        place.lock(application.consumer(), topic, key);
                        Optional<String> code = application.apply(next.get().record(), reading);
                        if (code.isEmpty()) {
                            place.remove(next.get().id());
                        }
                        return code;
                    }));
        } catch (Poison poison) {
            fault = Optional.of(poison.code());
        } catch (RuntimeException failed) {
            if (Faults.pass(failed)) {
                throw failed;
            }
            fault = Optional.of("HANDLER_FAILED");
        }
        fault.ifPresent(code -> place.setCode(next.get().id(), code));
        return fault.isEmpty();
    }

    @Override
    public void repair(long id, byte[] value) {
        place.repair(waiting(id).id(), value);
    }

    @Override
    public void discard(long id) {
        Waiting waiting = waiting(id);
        inLock(waiting, application -> {
            application.passOver(waiting.record(), waiting.version());
            place.remove(id);
        });
    }

    @Override
    public void acceptGap(long id) {
        Waiting waiting = waiting(id);
        Long version = waiting.version();
        if (version != null) {
            inLock(waiting, application -> application.passOver(waiting.record(), version - 1));
        }
    }

    private void inLock(Waiting waiting, java.util.function.Consumer<Application> work) {
        Application application = consumers.application(waiting.consumer());
        transaction.executeWithoutResult(status -> {
            place.lock(
                    waiting.consumer(),
                    waiting.record().topic(),
                    waiting.record().key());
            work.accept(application);
        });
    }

    private Waiting waiting(long id) {
        return place.byId(id).orElseThrow(() -> new NoSuchElementException("nothing is parked under this id"));
    }
}
