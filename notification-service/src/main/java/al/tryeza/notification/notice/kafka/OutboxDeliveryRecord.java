package al.tryeza.notification.notice.kafka;

import al.tryeza.messaging.TraceParent;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.DeliveryRecord;
import java.util.Collection;
import java.util.List;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The record of deliveries as {@code notification-events}: one stream a recipient. What a transaction records is written
 * when it ends, with a few statements for all of it.
 */
final class OutboxDeliveryRecord implements DeliveryRecord {

    private final RecipientStreams streams;

    OutboxDeliveryRecord(RecipientStreams streams) {
        this.streams = streams;
    }

    @Override
    public void write(Collection<? extends Delivery> deliveries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("a delivery is recorded in the transaction that makes it");
        }
        TraceParent cause = TraceParent.current();
        List<RecipientStreams.Caused> caused = deliveries.stream()
                .<RecipientStreams.Caused>map(delivery -> new RecipientStreams.Caused(delivery, cause))
                .toList();
        ofThisTransaction().add(caused);
    }

    private DeliveriesOfTransaction ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof DeliveriesOfTransaction known) {
            return known;
        }
        var fresh = new DeliveriesOfTransaction(this, streams);
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }
}
