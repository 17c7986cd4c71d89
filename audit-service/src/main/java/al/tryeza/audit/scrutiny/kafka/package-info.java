/** Derives which cases are closed. */
@NullMarked
package al.tryeza.audit.scrutiny.kafka;

import org.jspecify.annotations.NullMarked;
