/** Cases in PostgreSQL. */
@NullMarked
package al.tryeza.referral.casework.jdbc;

import org.jspecify.annotations.NullMarked;
