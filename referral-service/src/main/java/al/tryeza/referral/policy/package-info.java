/** Whether an officer may see a class of data of a case: what is asked, what the policies answer, and the port to them. */
@NullMarked
package al.tryeza.referral.policy;

import org.jspecify.annotations.NullMarked;
