/** Tests of the key store on PostgreSQL. */
@NullMarked
package al.tryeza.audit.keys.jdbc;

import org.jspecify.annotations.NullMarked;
