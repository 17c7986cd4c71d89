/** Publishing over Kafka: Avro in the registry's wire format, the producer, and the reader of receipts. */
@NullMarked
package al.tryeza.publisher.kafka;

import org.jspecify.annotations.NullMarked;
