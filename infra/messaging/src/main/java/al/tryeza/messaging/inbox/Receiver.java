package al.tryeza.messaging.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records as the broker hands them out, several at a time. */
@FunctionalInterface
interface Receiver {

    /**
     * Settles all of them, in their order.
     *
     * @throws RuntimeException for a fault that passes; the same records come again, and those settled are passed over
     */
    void receive(List<ConsumerRecord<byte[], byte[]>> records);
}
