/** The access index in PostgreSQL. */
@NullMarked
package al.tryeza.audit.accesses.jdbc;

import org.jspecify.annotations.NullMarked;
