/** Grants: who may see what of which case, for which purpose, how long; given within the table's rules of conduct. */
@NullMarked
package al.tryeza.referral.grants;

import org.jspecify.annotations.NullMarked;
