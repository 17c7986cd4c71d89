/** Recusals as they are published. */
@NullMarked
package al.tryeza.referral.recusal.kafka;

import org.jspecify.annotations.NullMarked;
