/** The officers in PostgreSQL. */
@NullMarked
package al.tryeza.audit.officers.jdbc;

import org.jspecify.annotations.NullMarked;
