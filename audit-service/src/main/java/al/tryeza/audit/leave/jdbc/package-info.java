/** Leave in PostgreSQL. */
@NullMarked
package al.tryeza.audit.leave.jdbc;

import org.jspecify.annotations.NullMarked;
