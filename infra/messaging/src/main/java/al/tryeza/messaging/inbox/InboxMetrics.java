package al.tryeza.messaging.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What an operator asks of the inbox: what failed and why, what is parked, how far behind a consumer is. */
final class InboxMetrics implements MeterBinder {

    private final ParkingPlace parking;
    private final MeterRegistry registry;

    InboxMetrics(ParkingPlace parking, MeterRegistry registry) {
        this.parking = parking;
        this.registry = registry;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("tryeza.messaging.parked", this::parked)
                .description("records that wait for repair or replay")
                .register(meters);
    }

    private double parked() {
        try {
            return parking.count();
        } catch (DataAccessException | TransactionException away) {
            return Double.NaN;
        }
    }

    void failed(String consumer, String code) {
        registry.counter("tryeza.messaging.failures", "part", consumer, "code", code)
                .increment();
    }

    /** Offsets are not at the broker, so its tools cannot tell the lag; this does. */
    void lag(String consumer, RunningConsumer running) {
        Gauge.builder("tryeza.messaging.lag", running, RunningConsumer::lag)
                .description("records between this instance's consumer and the ends of its partitions")
                .tag("consumer", consumer)
                .register(registry);
    }
}
