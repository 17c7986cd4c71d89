/** What is published of corrections: that there was one, never of what. */
@NullMarked
package al.tryeza.referral.corrections.kafka;

import org.jspecify.annotations.NullMarked;
