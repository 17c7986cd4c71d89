/** The directory as it is published. */
@NullMarked
package al.tryeza.notification.directory.kafka;

import org.jspecify.annotations.NullMarked;
