/** Recusals in PostgreSQL. */
@NullMarked
package al.tryeza.referral.recusal.jdbc;

import org.jspecify.annotations.NullMarked;
