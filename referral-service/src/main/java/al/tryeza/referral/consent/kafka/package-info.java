/** What a person decided, as it is published. */
@NullMarked
package al.tryeza.referral.consent.kafka;

import org.jspecify.annotations.NullMarked;
