/** The mail queue in PostgreSQL. */
@NullMarked
package al.tryeza.notification.mail.jdbc;

import org.jspecify.annotations.NullMarked;
