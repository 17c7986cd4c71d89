/** Whom a preview may be about, from PostgreSQL. */
@NullMarked
package al.tryeza.referral.preview.jdbc;

import org.jspecify.annotations.NullMarked;
