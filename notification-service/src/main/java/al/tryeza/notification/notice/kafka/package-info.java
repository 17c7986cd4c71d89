/** The record of deliveries as it is published. */
@NullMarked
package al.tryeza.notification.notice.kafka;

import org.jspecify.annotations.NullMarked;
