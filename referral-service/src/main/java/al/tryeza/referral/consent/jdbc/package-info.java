/** The consent ledger in PostgreSQL. */
@NullMarked
package al.tryeza.referral.consent.jdbc;

import org.jspecify.annotations.NullMarked;
