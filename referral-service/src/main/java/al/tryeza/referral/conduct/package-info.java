/**
 * Rules of conduct: what each table allows which kind of institution to be shown, for which purpose; which version is in
 * force, and which officers have accepted it.
 */
@NullMarked
package al.tryeza.referral.conduct;

import org.jspecify.annotations.NullMarked;
