/** What there is to look at, in PostgreSQL. */
@NullMarked
package al.tryeza.audit.scrutiny.jdbc;

import org.jspecify.annotations.NullMarked;
