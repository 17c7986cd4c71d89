/** Broken glasses as they are published. */
@NullMarked
package al.tryeza.referral.glass.kafka;

import org.jspecify.annotations.NullMarked;
