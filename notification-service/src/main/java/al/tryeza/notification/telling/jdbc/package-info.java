/** The steps that still stand, in PostgreSQL. */
@NullMarked
package al.tryeza.notification.telling.jdbc;

import org.jspecify.annotations.NullMarked;
