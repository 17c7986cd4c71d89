/** Telling in figures. */
@NullMarked
package al.tryeza.notification.telling.micrometer;

import org.jspecify.annotations.NullMarked;
