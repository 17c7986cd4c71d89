package al.tryeza.messaging.outbox;

import java.util.List;

/** Gives a batch to the broker, whole or not at all. */
interface Sender extends AutoCloseable {

    /**
     * Sends rows in their order.
     *
     * @throws RuntimeException for faults that pass; the sender is not used again
     */
    Sending send(List<OutboxRow> rows);

    @Override
    void close();
}
