@NullMarked
package al.tryeza.referral.policy.cedar;

import org.jspecify.annotations.NullMarked;
