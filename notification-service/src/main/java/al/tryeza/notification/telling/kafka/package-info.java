/** The steps of cases as they are published. */
@NullMarked
package al.tryeza.notification.telling.kafka;

import org.jspecify.annotations.NullMarked;
