/** How the service signs in at the broker, and record headers as bytes. */
@NullMarked
package al.tryeza.messaging.kafka;

import org.jspecify.annotations.NullMarked;
