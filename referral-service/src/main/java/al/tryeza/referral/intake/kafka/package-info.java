/** The Kafka door: sealed submissions in, receipts and dead letters out. */
@NullMarked
package al.tryeza.referral.intake.kafka;

import org.jspecify.annotations.NullMarked;
