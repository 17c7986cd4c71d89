/** The directory as published events. */
@NullMarked
package al.tryeza.referral.directory.kafka;

import org.jspecify.annotations.NullMarked;
