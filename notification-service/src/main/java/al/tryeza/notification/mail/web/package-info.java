/** The mail queue for an operator. */
@NullMarked
package al.tryeza.notification.mail.web;

import org.jspecify.annotations.NullMarked;
