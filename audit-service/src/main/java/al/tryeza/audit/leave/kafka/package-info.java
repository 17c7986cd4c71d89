/** Derives leave from the events that give, take and end it. */
@NullMarked
package al.tryeza.audit.leave.kafka;

import org.jspecify.annotations.NullMarked;
