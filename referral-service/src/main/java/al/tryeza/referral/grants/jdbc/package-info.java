/** Grants in PostgreSQL. */
@NullMarked
package al.tryeza.referral.grants.jdbc;

import org.jspecify.annotations.NullMarked;
