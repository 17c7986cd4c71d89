/** Alarms, and what they are judged by, in PostgreSQL. */
@NullMarked
package al.tryeza.audit.alarms.jdbc;

import org.jspecify.annotations.NullMarked;
