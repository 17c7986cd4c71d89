/** Events on their way in: applied once, in order, with their offset; parked where they cannot be. */
@NullMarked
package al.tryeza.messaging.inbox;

import org.jspecify.annotations.NullMarked;
