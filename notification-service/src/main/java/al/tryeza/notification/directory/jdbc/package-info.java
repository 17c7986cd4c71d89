/** The copy of the directory in PostgreSQL. */
@NullMarked
package al.tryeza.notification.directory.jdbc;

import org.jspecify.annotations.NullMarked;
