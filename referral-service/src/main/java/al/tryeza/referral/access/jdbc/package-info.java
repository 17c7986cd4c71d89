/** The role of disclosure, and what it numbers. */
@NullMarked
package al.tryeza.referral.access.jdbc;

import org.jspecify.annotations.NullMarked;
