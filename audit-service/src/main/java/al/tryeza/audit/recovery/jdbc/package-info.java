/** The log's tables while they are recovered, and the command that does it. */
@NullMarked
package al.tryeza.audit.recovery.jdbc;

import org.jspecify.annotations.NullMarked;
