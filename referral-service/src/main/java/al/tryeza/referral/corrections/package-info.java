/** Wrong names and birth dates put right: decided and recorded as a disclosure is, the old value kept sealed. */
@NullMarked
package al.tryeza.referral.corrections;

import org.jspecify.annotations.NullMarked;
