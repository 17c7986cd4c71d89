/**
 * Rules of conduct: what each table allows which kind of institution to be shown, for which purpose; how a table makes a
 * new version of them, and which officers have accepted the one in force.
 */
@NullMarked
package al.tryeza.referral.conduct;

import org.jspecify.annotations.NullMarked;
