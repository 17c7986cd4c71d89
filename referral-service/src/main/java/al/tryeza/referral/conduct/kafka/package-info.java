/** Rules of conduct as published events. */
@NullMarked
package al.tryeza.referral.conduct.kafka;

import org.jspecify.annotations.NullMarked;
