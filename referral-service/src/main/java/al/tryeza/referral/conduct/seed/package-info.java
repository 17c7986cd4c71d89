/** The rules that tables begin with, and who has accepted them when the service starts. */
@NullMarked
package al.tryeza.referral.conduct.seed;

import org.jspecify.annotations.NullMarked;
