/** What is published of the vault: that keys came and went, never a key. */
@NullMarked
package al.tryeza.referral.disclosure.kafka;

import org.jspecify.annotations.NullMarked;
