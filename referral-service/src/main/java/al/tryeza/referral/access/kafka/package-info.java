/** Accesses as they are published. */
@NullMarked
package al.tryeza.referral.access.kafka;

import org.jspecify.annotations.NullMarked;
