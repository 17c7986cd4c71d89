/** The policies, in Cedar: read, checked against their schema, and asked. */
@NullMarked
package al.tryeza.referral.policy.cedar;

import org.jspecify.annotations.NullMarked;
