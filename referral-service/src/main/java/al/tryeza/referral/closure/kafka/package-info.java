/** Closures as they are published. */
@NullMarked
package al.tryeza.referral.closure.kafka;

import org.jspecify.annotations.NullMarked;
