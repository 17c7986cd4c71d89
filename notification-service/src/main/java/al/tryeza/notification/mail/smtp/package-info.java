/** Mail by SMTP. */
@NullMarked
package al.tryeza.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
