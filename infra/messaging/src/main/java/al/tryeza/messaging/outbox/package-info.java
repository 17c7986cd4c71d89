/** Events on their way out: rows written with the effect, and the relay that gives them to the broker. */
@NullMarked
package al.tryeza.messaging.outbox;

import org.jspecify.annotations.NullMarked;
