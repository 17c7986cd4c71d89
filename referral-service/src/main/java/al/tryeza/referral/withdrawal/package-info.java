/** A withdrawal of consent that travels: what it ends, who must hear of it, what they answer, and who is silent. */
@NullMarked
package al.tryeza.referral.withdrawal;

import org.jspecify.annotations.NullMarked;
