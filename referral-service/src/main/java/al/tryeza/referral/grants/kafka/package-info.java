/** Grants as published events. */
@NullMarked
package al.tryeza.referral.grants.kafka;

import org.jspecify.annotations.NullMarked;
