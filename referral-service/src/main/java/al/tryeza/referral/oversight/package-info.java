/** Oversight: whether the key service opened more than anybody put on record. */
@NullMarked
package al.tryeza.referral.oversight;

import org.jspecify.annotations.NullMarked;
