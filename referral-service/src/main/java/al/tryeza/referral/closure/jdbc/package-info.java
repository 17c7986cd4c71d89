/** Closures in PostgreSQL. */
@NullMarked
package al.tryeza.referral.closure.jdbc;

import org.jspecify.annotations.NullMarked;
