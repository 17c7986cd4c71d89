package al.tryeza.notification;

import al.tryeza.notification.notice.Channel;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.DeliveryRecord;
import al.tryeza.notification.notice.Failure;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A record of deliveries that a test can read. */
public final class Recorded implements DeliveryRecord {

    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    @Override
    public void write(Collection<? extends Delivery> written) {
        deliveries.addAll(written);
    }

    public List<Delivery> all() {
        return deliveries;
    }

    /** Officers who were reached by this channel, once for each delivery. */
    public List<String> delivered(Channel channel) {
        return deliveries.stream()
                .filter(Delivery.Delivered.class::isInstance)
                .filter(delivery -> delivery.channel() == channel)
                .map(delivery -> delivery.notice().officer())
                .toList();
    }

    /** Officers whom a channel gave up for this reason, once for each time. */
    public List<String> givenUp(Failure failure) {
        return deliveries.stream()
                .filter(delivery ->
                        delivery instanceof Delivery.Undeliverable undeliverable && undeliverable.failure() == failure)
                .map(delivery -> delivery.notice().officer())
                .toList();
    }
}
