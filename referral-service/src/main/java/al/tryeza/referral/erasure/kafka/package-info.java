/** Erasures in the published language. */
@NullMarked
package al.tryeza.referral.erasure.kafka;

import org.jspecify.annotations.NullMarked;
