/** Broken glasses in PostgreSQL. */
@NullMarked
package al.tryeza.referral.glass.jdbc;

import org.jspecify.annotations.NullMarked;
