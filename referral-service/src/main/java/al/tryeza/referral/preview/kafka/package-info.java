/** Policy previews as published events. */
@NullMarked
package al.tryeza.referral.preview.kafka;

import org.jspecify.annotations.NullMarked;
