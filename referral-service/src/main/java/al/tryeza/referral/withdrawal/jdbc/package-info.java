/** Withdrawals and their answers in PostgreSQL. */
@NullMarked
package al.tryeza.referral.withdrawal.jdbc;

import org.jspecify.annotations.NullMarked;
