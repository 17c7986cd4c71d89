/** The REST door for referrals. */
@NullMarked
package al.tryeza.referral.intake.web;

import org.jspecify.annotations.NullMarked;
