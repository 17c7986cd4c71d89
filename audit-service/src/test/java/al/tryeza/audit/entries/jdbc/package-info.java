/** Tests of the entry store on PostgreSQL. */
@NullMarked
package al.tryeza.audit.entries.jdbc;

import org.jspecify.annotations.NullMarked;
