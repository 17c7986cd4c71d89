/** Checkpoints in PostgreSQL. */
@NullMarked
package al.tryeza.audit.checkpoints.jdbc;

import org.jspecify.annotations.NullMarked;
