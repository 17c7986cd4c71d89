/** Withdrawals as they are published. */
@NullMarked
package al.tryeza.referral.withdrawal.kafka;

import org.jspecify.annotations.NullMarked;
