/** What changes on the day on which a child turns 18. */
@NullMarked
package al.tryeza.referral.majority;

import org.jspecify.annotations.NullMarked;
