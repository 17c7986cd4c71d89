/** The door to the policy preview. */
@NullMarked
package al.tryeza.referral.preview.web;

import org.jspecify.annotations.NullMarked;
