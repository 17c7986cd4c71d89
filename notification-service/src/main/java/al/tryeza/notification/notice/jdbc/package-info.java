/** Versions of a recipient's delivery record, in PostgreSQL. */
@NullMarked
package al.tryeza.notification.notice.jdbc;

import org.jspecify.annotations.NullMarked;
