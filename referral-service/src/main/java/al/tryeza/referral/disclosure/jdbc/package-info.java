/** The vault's tables in PostgreSQL, under the role that may put in and not look. */
@NullMarked
package al.tryeza.referral.disclosure.jdbc;

import org.jspecify.annotations.NullMarked;
