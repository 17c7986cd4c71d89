/** The entries in PostgreSQL, which this service may add to and read, and nobody may change. */
@NullMarked
package al.tryeza.audit.entries.jdbc;

import org.jspecify.annotations.NullMarked;
