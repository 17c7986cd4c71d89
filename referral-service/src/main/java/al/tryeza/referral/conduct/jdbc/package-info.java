/** Rules of conduct in PostgreSQL. */
@NullMarked
package al.tryeza.referral.conduct.jdbc;

import org.jspecify.annotations.NullMarked;
