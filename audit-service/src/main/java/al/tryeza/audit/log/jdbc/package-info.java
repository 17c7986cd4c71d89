/** The log's tree in PostgreSQL: tiles that only grow. */
@NullMarked
package al.tryeza.audit.log.jdbc;

import org.jspecify.annotations.NullMarked;
