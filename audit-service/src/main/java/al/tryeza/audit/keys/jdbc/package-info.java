/** Rows of the key store in PostgreSQL, in a database of their own. */
@NullMarked
package al.tryeza.audit.keys.jdbc;

import org.jspecify.annotations.NullMarked;
