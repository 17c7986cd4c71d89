/** The service says regularly that it is alive and how much it has sent. */
@NullMarked
package al.tryeza.messaging.heartbeat;

import org.jspecify.annotations.NullMarked;
