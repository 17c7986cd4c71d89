/**
 * Access: what the policies are asked about one officer and one case, and what becomes of the answer. Nothing here can
 * hold what identifies a person.
 */
@NullMarked
package al.tryeza.referral.access;

import org.jspecify.annotations.NullMarked;
