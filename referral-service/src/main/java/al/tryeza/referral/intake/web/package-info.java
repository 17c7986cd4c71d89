/** The REST doors for referrals and identifications. */
@NullMarked
package al.tryeza.referral.intake.web;

import org.jspecify.annotations.NullMarked;
