/** Idempotency keys in PostgreSQL. */
@NullMarked
package al.tryeza.referral.intake.jdbc;

import org.jspecify.annotations.NullMarked;
