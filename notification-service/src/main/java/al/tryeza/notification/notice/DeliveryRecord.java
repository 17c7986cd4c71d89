package al.tryeza.notification.notice;

import java.util.Collection;

/** The record of who was told by which channel. */
@FunctionalInterface
public interface DeliveryRecord {

    /**
     * Writes these down, in the transaction of what they record and at its end, all of the transaction together: it holds
     * the recipients' records until the commit, in an order that lets nobody wait for each other.
     */
    void write(Collection<? extends Delivery> deliveries);
}
