package al.tryeza.notification.notice.kafka;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has to record, until just before its commit. */
final class DeliveriesOfTransaction implements TransactionSynchronization {

    private final Object key;
    private final RecipientStreams streams;
    private final List<RecipientStreams.Caused> deliveries = new ArrayList<>();

    /** @param key under which it is bound to the transaction */
    DeliveriesOfTransaction(Object key, RecipientStreams streams) {
        this.key = key;
        this.streams = streams;
    }

    void add(List<RecipientStreams.Caused> more) {
        deliveries.addAll(more);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        streams.append(deliveries);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
