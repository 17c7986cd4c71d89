/** Who takes part: institutions, tables with their seats, and officers. */
@NullMarked
package al.tryeza.referral.directory;

import org.jspecify.annotations.NullMarked;
