/** Names, seats and cases, as far as a statement needs them, in PostgreSQL. */
@NullMarked
package al.tryeza.audit.statement.jdbc;

import org.jspecify.annotations.NullMarked;
