/** The notification service: puts its capabilities together and starts them. */
@NullMarked
package al.tryeza.notification;

import org.jspecify.annotations.NullMarked;
