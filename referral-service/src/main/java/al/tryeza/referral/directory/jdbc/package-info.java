/** The directory in PostgreSQL. */
@NullMarked
package al.tryeza.referral.directory.jdbc;

import org.jspecify.annotations.NullMarked;
