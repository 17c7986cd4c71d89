/** Derives accesses from the events that are accesses. */
@NullMarked
package al.tryeza.audit.accesses.kafka;

import org.jspecify.annotations.NullMarked;
