package al.tryeza.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record on its way through the inbox.
 *
 * @param received as the broker handed it out
 * @param record as the service knows it
 */
record Taken(ConsumerRecord<byte[], byte[]> received, Incoming record) {}
