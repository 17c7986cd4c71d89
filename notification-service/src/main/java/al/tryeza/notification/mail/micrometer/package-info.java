/** Mail in figures. */
@NullMarked
package al.tryeza.notification.mail.micrometer;

import org.jspecify.annotations.NullMarked;
