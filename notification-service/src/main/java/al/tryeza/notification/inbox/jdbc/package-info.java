/** Inboxes in PostgreSQL. */
@NullMarked
package al.tryeza.notification.inbox.jdbc;

import org.jspecify.annotations.NullMarked;
