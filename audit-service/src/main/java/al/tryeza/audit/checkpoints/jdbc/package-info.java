/** Published checkpoints and the standing of witnesses in PostgreSQL. */
@NullMarked
package al.tryeza.audit.checkpoints.jdbc;

import org.jspecify.annotations.NullMarked;
