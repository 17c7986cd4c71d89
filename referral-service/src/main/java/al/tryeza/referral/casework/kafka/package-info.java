/** Case and access events as they are published. */
@NullMarked
package al.tryeza.referral.casework.kafka;

import org.jspecify.annotations.NullMarked;
