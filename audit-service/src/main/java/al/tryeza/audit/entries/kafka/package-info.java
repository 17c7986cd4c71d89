/** Takes records from the broker: reads what can be read, keeps all of it, and tells those who index it. */
@NullMarked
package al.tryeza.audit.entries.kafka;

import org.jspecify.annotations.NullMarked;
