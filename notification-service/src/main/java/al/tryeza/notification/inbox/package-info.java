/** An officer's inbox: what they were told, newest first, and what they have read. */
@NullMarked
package al.tryeza.notification.inbox;

import org.jspecify.annotations.NullMarked;
