/**
 * Erasure: what identifies the person of a case is destroyed when two institutions agree that it must be. The case stays,
 * in codes.
 */
@NullMarked
package al.tryeza.referral.erasure;

import org.jspecify.annotations.NullMarked;
