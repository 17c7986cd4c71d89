/** Derives names, seats and where cases are from the events that tell of them. */
@NullMarked
package al.tryeza.audit.statement.kafka;

import org.jspecify.annotations.NullMarked;
