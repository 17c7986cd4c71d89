/** The one way in: whatever the door, a referral is read, routed, sealed and opened as a case in one transaction. */
@NullMarked
package al.tryeza.referral.intake;

import org.jspecify.annotations.NullMarked;
