/** The directory as it is before anybody changed it, from tables in the class path. */
@NullMarked
package al.tryeza.referral.directory.seed;

import org.jspecify.annotations.NullMarked;
