/** What an institution's system uses to publish to the platform through Kafka: the words of it, free of technology. */
@NullMarked
package al.tryeza.publisher;

import org.jspecify.annotations.NullMarked;
