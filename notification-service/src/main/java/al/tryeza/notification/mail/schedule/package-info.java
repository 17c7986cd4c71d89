/** Rounds of mail for as long as the service runs. */
@NullMarked
package al.tryeza.notification.mail.schedule;

import org.jspecify.annotations.NullMarked;
