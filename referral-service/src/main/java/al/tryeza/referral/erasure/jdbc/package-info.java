/** Erasures in PostgreSQL. */
@NullMarked
package al.tryeza.referral.erasure.jdbc;

import org.jspecify.annotations.NullMarked;
