/** Recoveries on a real database. */
@NullMarked
package al.tryeza.audit.recovery.jdbc;

import org.jspecify.annotations.NullMarked;
